package dev.jacket.reader;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;
import dev.jacket.value.SourceLocations;
import dev.jacket.value.StructType;
import org.jspecify.annotations.Nullable;

/** Makes the errors of one reading: {@code exn:fail:read} with where it happened. */
final class ReadErrors {
  private final String who;
  private final @Nullable Object source;

  /**
   * Errors of a reading.
   *
   * @param who {@code read} or {@code read-syntax}
   * @param source the name of the input, or null
   */
  ReadErrors(String who, @Nullable Object source) {
    this.who = who;
    this.source = source;
  }

  /** The input is not a datum. */
  RacketException bad(String message, Location at, long span) {
    return make(ExnTypes.READ, message, at, span);
  }

  /** The input ends too early. */
  RacketException eof(String message, Location at, long span) {
    return make(ExnTypes.READ_EOF, message, at, span);
  }

  /** The input has a value that is no character where it must not. */
  RacketException nonChar(String message, Location at, long span) {
    return make(ExnTypes.READ_NON_CHAR, message, at, span);
  }

  private RacketException make(StructType type, String message, Location at, long span) {
    Object place = SourceLocations.make(source, at.line(), at.column(), at.position(), span);
    String where = SourceLocations.toString(place);
    String prefix = where.isEmpty() ? "" : where + ": ";
    return new RacketException(type, prefix + who + ": " + message, new Pair(place, Nil.NIL));
  }
}
