package dev.jacket.primitives;

import static dev.jacket.primitives.PortArguments.count;
import static dev.jacket.primitives.PortArguments.input;

import dev.jacket.machine.Machine;
import dev.jacket.port.InputPort;
import dev.jacket.port.LineMode;
import dev.jacket.port.Patience;
import dev.jacket.port.Readiness;
import dev.jacket.port.Reading;
import dev.jacket.port.ReadingBytes;
import dev.jacket.port.ReadingLines;
import dev.jacket.port.ReadingStrings;
import dev.jacket.primitives.PortArguments.Range;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Byte and string input that takes what it reads (reference, section 13.2). */
@PrimitiveModule("#%kernel")
public final class Input {
  private Input() {}

  @Primitive(value = "read-char", control = true)
  public static Object readChar(Machine m, @Nullable Object port) {
    return Reading.readChar(m, "read-char", input(m, "read-char", port));
  }

  @Primitive(value = "read-byte", control = true)
  public static Object readByte(Machine m, @Nullable Object port) {
    return Reading.readByte(m, "read-byte", input(m, "read-byte", port));
  }

  @Primitive(value = "read-line", control = true)
  public static Object readLine(Machine m, @Nullable Object port, @Nullable Object mode) {
    InputPort in = input(m, "read-line", port);
    return ReadingLines.read(m, "read-line", in, lineMode("read-line", mode), false);
  }

  @Primitive(value = "read-bytes-line", control = true)
  public static Object readBytesLine(Machine m, @Nullable Object port, @Nullable Object mode) {
    InputPort in = input(m, "read-bytes-line", port);
    return ReadingLines.read(m, "read-bytes-line", in, lineMode("read-bytes-line", mode), true);
  }

  private static LineMode lineMode(String who, @Nullable Object v) {
    if (v == null) {
      return LineMode.LINEFEED;
    }
    LineMode mode = v instanceof Symbol s ? LineMode.named(s.name()) : null;
    if (mode == null) {
      throw Errors.argument(
          who,
          "(or/c 'linefeed 'return 'return-linefeed 'any 'any-one)",
          0,
          java.util.Objects.requireNonNull(v));
    }
    return mode;
  }

  @Primitive(value = "read-string", control = true)
  public static Object readString(Machine m, Object amount, @Nullable Object port) {
    long count = count("read-string", amount);
    return ReadingStrings.read(m, "read-string", input(m, "read-string", port), count);
  }

  @Primitive(value = "read-bytes", control = true)
  public static Object readBytes(Machine m, Object amount, @Nullable Object port) {
    long count = count("read-bytes", amount);
    return ReadingBytes.read(m, "read-bytes", input(m, "read-bytes", port), count);
  }

  @Primitive(value = "read-string!", control = true)
  public static Object readStringInto(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    Str s = PortArguments.mutableString("read-string!", v);
    InputPort in = input(m, "read-string!", port);
    Range range = PortArguments.range("read-string!", "byte string", start, end, s.length(), s);
    return ReadingStrings.readInto(m, "read-string!", in, s.chars, range.start(), range.end());
  }

  @Primitive(value = "read-bytes!", control = true)
  public static Object readBytesInto(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    Bytes b = PortArguments.mutableBytes("read-bytes!", v);
    InputPort in = input(m, "read-bytes!", port);
    Range range = PortArguments.range("read-bytes!", "byte string", start, end, b.length(), b);
    return ReadingBytes.readInto(m, "read-bytes!", in, b.data, range.start(), range.end());
  }

  @Primitive(value = "read-bytes-avail!", control = true)
  public static Object readBytesAvail(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    return readAvailable(m, "read-bytes-avail!", v, port, start, end, Patience.WAIT);
  }

  @Primitive(value = "read-bytes-avail!*", control = true)
  public static Object readBytesAvailNow(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    return readAvailable(m, "read-bytes-avail!*", v, port, start, end, Patience.POLL);
  }

  @Primitive(value = "read-bytes-avail!/enable-break", control = true)
  public static Object readBytesAvailEnableBreak(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    return readAvailable(
        m, "read-bytes-avail!/enable-break", v, port, start, end, Patience.WAIT_ENABLING_BREAKS);
  }

  private static Object readAvailable(
      Machine m,
      String who,
      Object v,
      @Nullable Object port,
      @Nullable Object start,
      @Nullable Object end,
      Patience patience) {
    Bytes b = PortArguments.mutableBytes(who, v);
    InputPort in = input(m, who, port);
    Range range = PortArguments.range(who, "byte string", start, end, b.length(), b);
    return ReadingBytes.readAvailable(m, who, in, b.data, range.start(), range.end(), patience);
  }

  @Primitive(value = "char-ready?", control = true)
  public static Object isCharReady(Machine m, @Nullable Object port) {
    return Readiness.charReady(m, input(m, "char-ready?", port));
  }

  @Primitive(value = "byte-ready?", control = true)
  public static Object isByteReady(Machine m, @Nullable Object port) {
    return Readiness.byteReady(m, input(m, "byte-ready?", port));
  }
}
