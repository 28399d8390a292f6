package dev.jacket.reader;

/**
 * A place in the input.
 *
 * @param line from 1, or -1 if not known
 * @param column from 0, or -1 if not known
 * @param position from 1, or -1 if not known
 */
public record Location(long line, long column, long position) {
  /** Nowhere. */
  static final Location UNKNOWN = new Location(-1, -1, -1);

  /** Where the next character of {@code source} stands. */
  static Location of(CharSource source) {
    return new Location(source.line(), source.column(), source.position());
  }

  /** The place some characters later on the same line. */
  Location plus(int characters) {
    return new Location(
        line,
        column < 0 ? column : column + characters,
        position < 0 ? position : position + characters);
  }
}
