package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.port.OutputPort;
import dev.jacket.port.ProgressEvent;
import dev.jacket.regexp.PatternException;
import dev.jacket.regexp.Regexp;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import org.jspecify.annotations.Nullable;

/** Checks of what is given to the matching functions, in their words. */
final class RegexpArguments {
  private static final byte[] NO_BYTES = {};

  private RegexpArguments() {}

  /** The regexp; a string or byte string is made one. */
  static Regexp pattern(String who, Object v) {
    if (v instanceof Regexp r) {
      return r;
    }
    if (!(v instanceof Str || v instanceof Bytes)) {
      throw Errors.argument(who, "(or/c regexp? byte-regexp? string? bytes?)", 0, v);
    }
    try {
      return Regexp.of(false, v);
    } catch (PatternException e) {
      throw Errors.contract(Message.of(who + ": ").add(Regexp.message(e, v)));
    }
  }

  /** A start offset. */
  static long start(String who, @Nullable Object v) {
    if (v == null) {
      return 0;
    }
    if (!Conversions.isIndex(v)) {
      throw Errors.argument(who, "exact-nonnegative-integer?", 0, v);
    }
    return v instanceof Long n ? n : Long.MAX_VALUE;
  }

  /** How many bytes before the end of a match are wanted. */
  static int count(String who, @Nullable Object v) {
    return v == null ? 1 : (int) Math.min(start(who, v), Integer.MAX_VALUE);
  }

  /** An end offset; {@link Long#MAX_VALUE} if there is none. */
  static long end(String who, @Nullable Object v) {
    if (v == null || v == Boolean.FALSE) {
      return Long.MAX_VALUE;
    }
    if (!Conversions.isIndex(v)) {
      throw Errors.argument(who, "(or/c #f exact-nonnegative-integer?)", 0, v);
    }
    return v instanceof Long n ? n : Long.MAX_VALUE;
  }

  /** Checks that offsets are within a string or byte string. */
  static void range(String who, long start, @Nullable Object end, int length) {
    if (start > length) {
      throw outOfRange(who, "starting", start);
    }
    if (end instanceof Long e && e < start) {
      throw Errors.arguments(
          who,
          "ending index is smaller than starting index",
          "ending index",
          end,
          "starting index",
          start);
    }
    if (end != null && end != Boolean.FALSE && !(end instanceof Long e && e <= length)) {
      throw outOfRange(who, "ending", end);
    }
  }

  private static RacketException outOfRange(String who, String which, Object index) {
    return Errors.arguments(who, which + " index is out of range", which + " index", index);
  }

  /** Where to write what is skipped. */
  static @Nullable OutputPort output(String who, @Nullable Object v) {
    if (v == null || v == Boolean.FALSE) {
      return null;
    }
    if (v instanceof OutputPort out) {
      return out;
    }
    throw Errors.argument(who, "(or/c #f output-port?)", 0, v);
  }

  /** What says that something was read; Racket names the function that would look at it. */
  static @Nullable ProgressEvent progress(@Nullable Object v) {
    if (v == null || v == Boolean.FALSE) {
      return null;
    }
    if (v instanceof ProgressEvent event) {
      return event;
    }
    throw Errors.argument(RegexpSearch.PEEKING, "(or/c #f progress-evt?)", 0, v);
  }

  /** The bytes that come before the input. */
  static byte[] prefix(String who, @Nullable Object v) {
    if (v == null) {
      return NO_BYTES;
    }
    if (v instanceof Bytes b) {
      return b.data;
    }
    throw Errors.argument(who, "bytes?", 0, v);
  }
}
