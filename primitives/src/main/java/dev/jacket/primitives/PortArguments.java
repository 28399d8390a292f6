package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.Machine;
import dev.jacket.port.InputPort;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Ports;
import dev.jacket.port.StandardStreams;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.Str;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks of arguments in the words of Racket's port layer, which names only the bad argument and
 * not the others.
 */
final class PortArguments {
  private PortArguments() {}

  static InputPort input(String who, Object v) {
    InputPort in = Ports.input(v);
    if (in == null) {
      throw Errors.argument(who, "input-port?", 0, v);
    }
    return in;
  }

  /** The port that was given, or else the current one. */
  static InputPort input(Machine m, String who, @Nullable Object v) {
    return v == null
        ? Objects.requireNonNull(Ports.input(StandardStreams.INPUT.get(m)))
        : input(who, v);
  }

  static OutputPort output(String who, Object v) {
    OutputPort out = Ports.output(v);
    if (out == null) {
      throw Errors.argument(who, "output-port?", 0, v);
    }
    return out;
  }

  /** The port that was given, or else the current one. */
  static OutputPort output(Machine m, String who, @Nullable Object v) {
    return v == null
        ? Objects.requireNonNull(Ports.output(StandardStreams.OUTPUT.get(m)))
        : output(who, v);
  }

  static Str string(String who, Object v) {
    if (v instanceof Str s) {
      return s;
    }
    throw Errors.argument(who, "string?", 0, v);
  }

  static Bytes bytes(String who, Object v) {
    if (v instanceof Bytes b) {
      return b;
    }
    throw Errors.argument(who, "bytes?", 0, v);
  }

  /** A string that can be filled. */
  static Str mutableString(String who, Object v) {
    if (v instanceof Str s && !s.immutable) {
      return s;
    }
    boolean fixed = v instanceof Str;
    throw Errors.argument(who, fixed ? "(and/c string? (not/c immutable?))" : "string?", 0, v);
  }

  /** A byte string that can be filled. */
  static Bytes mutableBytes(String who, Object v) {
    if (v instanceof Bytes b && !b.immutable) {
      return b;
    }
    boolean fixed = v instanceof Bytes;
    throw Errors.argument(who, fixed ? "(and/c bytes? (not/c immutable?))" : "bytes?", 0, v);
  }

  /** A number of bytes or characters, {@link Long#MAX_VALUE} if it is beyond all memory. */
  static long count(String who, Object v) {
    if (!Conversions.isIndex(v)) {
      throw Errors.argument(who, "exact-nonnegative-integer?", 0, v);
    }
    return v instanceof Long n ? n : Long.MAX_VALUE;
  }

  /** A number that may be missing: then it is zero. */
  static long countOrZero(String who, @Nullable Object v) {
    return v == null ? 0 : count(who, v);
  }

  /** A part of a sequence. */
  record Range(int start, int end) {
    int length() {
      return end - start;
    }
  }

  /**
   * Checks the bounds of a part; a missing start is 0, a missing end or {@code #f} the length.
   *
   * @param label what the error calls the sequence
   */
  static Range range(
      String who,
      String label,
      @Nullable Object start,
      @Nullable Object end,
      int length,
      Object sequence) {
    long from = countOrZero(who, start);
    boolean whole = end == null || end == Boolean.FALSE;
    if (!whole && !Conversions.isIndex(Objects.requireNonNull(end))) {
      throw Errors.argument(who, "exact-nonnegative-integer?", 0, end);
    }
    long to = whole ? length : count(who, Objects.requireNonNull(end));
    if (from > length) {
      String message = ": starting index is out of range\n  starting index: ";
      throw outside(who, message + start, length, label, sequence);
    }
    if (to < from) {
      String message =
          ": ending index is smaller than starting index\n  ending index: "
              + end
              + "\n  starting index: "
              + from;
      throw outside(who, message, length, label, sequence);
    }
    if (to > length) {
      throw outside(
          who, ": ending index is out of range\n  ending index: " + end, length, label, sequence);
    }
    return new Range((int) from, (int) to);
  }

  private static RuntimeException outside(
      String who, String message, int length, String label, Object sequence) {
    String range = "\n  valid range: [0, " + length + "]\n  " + label + ": ";
    return Errors.contract(Message.of(who + message + range).show(sequence));
  }
}
