package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/** The levels of log messages, the most severe first. */
public enum LogLevel {
  /** No messages at all. */
  NONE,
  /** Messages after which the program cannot go on. */
  FATAL,
  /** Errors. */
  ERROR,
  /** Warnings. */
  WARNING,
  /** Progress. */
  INFO,
  /** Everything. */
  DEBUG;

  /** Racket's name. */
  public final Symbol symbol = Symbol.of(name().toLowerCase(java.util.Locale.ROOT));

  /** The level of this name, or null. */
  public static @Nullable LogLevel of(Object v) {
    for (LogLevel level : values()) {
      if (level.symbol == v) {
        return level;
      }
    }
    return null;
  }

  /** Whether whoever asks for this level is interested in messages of the other one. */
  public boolean includes(LogLevel other) {
    return other.ordinal() <= ordinal();
  }

  /** The less severe one. */
  public LogLevel max(LogLevel other) {
    return other.ordinal() > ordinal() ? other : this;
  }

  /** The more severe one. */
  public LogLevel min(LogLevel other) {
    return other.ordinal() < ordinal() ? other : this;
  }
}
