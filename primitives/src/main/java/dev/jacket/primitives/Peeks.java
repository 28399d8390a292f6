package dev.jacket.primitives;

import static dev.jacket.primitives.PortArguments.count;
import static dev.jacket.primitives.PortArguments.countOrZero;
import static dev.jacket.primitives.PortArguments.input;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.InputPort;
import dev.jacket.port.Patience;
import dev.jacket.port.Peeking;
import dev.jacket.port.ProgressEvent;
import dev.jacket.primitives.PortArguments.Range;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Str;
import org.jspecify.annotations.Nullable;

/** Input that leaves what it reads in the port (reference, section 13.2). */
@PrimitiveModule("#%kernel")
public final class Peeks {
  private Peeks() {}

  @Primitive(value = "peek-char", control = true)
  public static Object peekChar(Machine m, @Nullable Object port, @Nullable Object skip) {
    InputPort in = input(m, "peek-char", port);
    return Peeking.peekChar(m, "peek-char", in, countOrZero("peek-char", skip));
  }

  @Primitive(value = "peek-byte", control = true)
  public static Object peekByte(Machine m, @Nullable Object port, @Nullable Object skip) {
    InputPort in = input(m, "peek-byte", port);
    return Peeking.peekByte(m, "peek-byte", in, countOrZero("peek-byte", skip));
  }

  @Primitive(value = "peek-string", control = true)
  public static Object peekString(Machine m, Object amount, Object skip, @Nullable Object port) {
    long count = count("peek-string", amount);
    long behind = count("peek-string", skip);
    InputPort in = input(m, "peek-string", port);
    return Peeking.peekString(m, "peek-string", in, count, behind);
  }

  @Primitive(value = "peek-bytes", control = true)
  public static Object peekBytes(Machine m, Object amount, Object skip, @Nullable Object port) {
    long count = count("peek-bytes", amount);
    long behind = count("peek-bytes", skip);
    return Peeking.peekBytes(m, "peek-bytes", input(m, "peek-bytes", port), count, behind);
  }

  @Primitive(value = "peek-string!", control = true)
  public static Object peekStringInto(
      Machine m,
      int depth,
      Object v,
      Object skip,
      @Nullable Object port,
      @Nullable Object start,
      @Nullable Object end) {
    Str s = PortArguments.mutableString("peek-string!", v);
    long behind = count("peek-string!", skip);
    InputPort in = input(m, "peek-string!", port);
    Range range = PortArguments.range("peek-string!", "byte string", start, end, s.length(), s);
    if (range.length() == 0) {
      return 0L;
    }
    Object r = Peeking.peekString(m, "peek-string!", in, range.length(), behind);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new FillFrame(s, range.start()));
      return r;
    }
    return fill(s, range.start(), r);
  }

  private static Object fill(Str into, int start, Object peeked) {
    if (!(peeked instanceof Str s)) {
      return peeked;
    }
    System.arraycopy(s.chars, 0, into.chars, start, s.length());
    return (long) s.length();
  }

  /** Copies what was peeked. */
  private static final class FillFrame extends Frame {
    private final Str into;
    private final int start;

    FillFrame(Str into, int start) {
      this.into = into;
      this.start = start;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return fill(into, start, value);
    }
  }

  @Primitive(value = "peek-bytes!", control = true)
  public static Object peekBytesInto(
      Machine m,
      Object v,
      Object skip,
      @Nullable Object port,
      @Nullable Object start,
      @Nullable Object end) {
    Bytes b = PortArguments.mutableBytes("peek-bytes!", v);
    long behind = count("peek-bytes!", skip);
    InputPort in = input(m, "peek-bytes!", port);
    Range range = PortArguments.range("peek-bytes!", "byte string", start, end, b.length(), b);
    return Peeking.peekInto(m, "peek-bytes!", in, b.data, range.start(), range.end(), behind);
  }

  @Primitive(value = "peek-bytes-avail!", control = true)
  public static Object peekBytesAvail(
      Machine m,
      Object v,
      Object skip,
      @Nullable Object progress,
      @Nullable Object port,
      @Nullable Object start,
      @Nullable Object end) {
    Object[] rest = optional(progress, port, start, end);
    return peekAvailable(m, "peek-bytes-avail!", v, skip, rest, Patience.WAIT);
  }

  @Primitive(value = "peek-bytes-avail!*", control = true)
  public static Object peekBytesAvailNow(
      Machine m,
      Object v,
      Object skip,
      @Nullable Object progress,
      @Nullable Object port,
      @Nullable Object start,
      @Nullable Object end) {
    Object[] rest = optional(progress, port, start, end);
    return peekAvailable(m, "peek-bytes-avail!*", v, skip, rest, Patience.POLL);
  }

  @Primitive(value = "peek-bytes-avail!/enable-break", control = true)
  public static Object peekBytesAvailEnableBreak(
      Machine m,
      Object v,
      Object skip,
      @Nullable Object progress,
      @Nullable Object port,
      @Nullable Object start,
      @Nullable Object end) {
    Object[] rest = optional(progress, port, start, end);
    Patience patience = Patience.WAIT_ENABLING_BREAKS;
    return peekAvailable(m, "peek-bytes-avail!/enable-break", v, skip, rest, patience);
  }

  private static @Nullable Object[] optional(@Nullable Object... arguments) {
    return arguments;
  }

  private static Object peekAvailable(
      Machine m,
      String who,
      Object v,
      Object skip,
      @Nullable Object[] optional,
      Patience patience) {
    Bytes b = PortArguments.mutableBytes(who, v);
    long behind = count(who, skip);
    Object progress = optional[0];
    boolean checks = progress != null && progress != Boolean.FALSE;
    if (checks && !(progress instanceof ProgressEvent)) {
      throw Errors.argument(who, "(or/c #f progress-evt?)", 0, progress);
    }
    InputPort in = input(m, who, optional[1]);
    Range range = PortArguments.range(who, "byte string", optional[2], optional[3], b.length(), b);
    ProgressEvent event = checks ? Progress.of(who, (ProgressEvent) progress, in) : null;
    return Peeking.peekAvailable(
        m, who, in, b.data, range.start(), range.end(), behind, event, patience);
  }
}
