package dev.jacket.expander.syntax;

import dev.jacket.value.SourceLocations;

/**
 * Where a syntax object was read.
 *
 * @param source the source's name, a path as a rule; {@code #f} if unknown
 * @param line counted from 1, -1 if unknown
 * @param column counted from 0, -1 if unknown
 * @param position counted from 1, -1 if unknown
 * @param span in characters, -1 if unknown
 */
public record SourceLoc(Object source, int line, int column, int position, int span) {
  /** No location. */
  public static final SourceLoc NONE = new SourceLoc(Boolean.FALSE, -1, -1, -1, -1);

  /** A part as a Racket value: {@code #f} if it is unknown. */
  public static Object value(int part) {
    return part < 0 ? Boolean.FALSE : (Object) (long) part;
  }

  /** A part from a Racket value. */
  public static int part(Object value) {
    return value instanceof Long n ? n.intValue() : -1;
  }

  /** The prefix of error messages, {@code file:line:col} as Racket writes it; empty if unknown. */
  public String prefix() {
    if (source == Boolean.FALSE) {
      return "";
    }
    String name = SourceLocations.sourceName(source);
    if (line >= 0) {
      return name + ":" + line + ":" + Math.max(column, 0);
    }
    return position >= 0 ? name + "::" + position : name;
  }
}
