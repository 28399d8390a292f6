package dev.jacket.port;

import org.jspecify.annotations.Nullable;

/** What ends a line for {@code read-line}. */
public enum LineMode {
  /** A line feed. */
  LINEFEED("linefeed"),
  /** A carriage return. */
  RETURN("return"),
  /** A carriage return and a line feed. */
  RETURN_LINEFEED("return-linefeed"),
  /** Each of the three, the longest that fits. */
  ANY("any"),
  /** A carriage return or a line feed alone. */
  ANY_ONE("any-one");

  private final String symbolName;

  LineMode(String symbolName) {
    this.symbolName = symbolName;
  }

  /** The mode of this Racket name, or null. */
  public static @Nullable LineMode named(String name) {
    for (LineMode mode : values()) {
      if (mode.symbolName.equals(name)) {
        return mode;
      }
    }
    return null;
  }

  /** Whether the byte ends a line or begins an end. */
  boolean stopsAt(byte b) {
    return switch (this) {
      case LINEFEED -> b == '\n';
      case RETURN, RETURN_LINEFEED -> b == '\r';
      case ANY, ANY_ONE -> b == '\n' || b == '\r';
    };
  }

  /** Whether the byte behind a carriage return matters. */
  boolean looksBehindReturn() {
    return this == ANY || this == RETURN_LINEFEED;
  }
}
