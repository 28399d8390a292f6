package dev.jacket.reader;

/**
 * A place where another reader must go on: {@code #lang NAME} or {@code #reader PATH}.
 *
 * <p>The source stands right behind the name or path. Whoever called the reader finds the module,
 * lets it read, and gives what it has read to {@link DatumReader#resume}.
 *
 * @param language whether it is {@code #lang} (or {@code #!})
 * @param path the name as a string, or the datum after {@code #reader}
 * @param start where the form begins
 * @param nameStart where the name or datum begins
 */
public record Extension(boolean language, Object path, Location start, Location nameStart) {}
