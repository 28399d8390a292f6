package dev.jacket.reader;

/**
 * A place where a readtable's procedure must go on (reference, section 13.11.1). The source stands
 * right behind the character. Whoever called the reader calls the procedure and gives what it has
 * read to {@link DatumReader#resume}.
 *
 * @param procedure what reads on
 * @param character the character; for a dispatch macro that behind {@code #}
 * @param start where the form begins
 */
public record MacroCall(Object procedure, int character, Location start) {}
