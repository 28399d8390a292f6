package dev.jacket.primitives;

import static dev.jacket.primitives.PortArguments.output;

import dev.jacket.machine.Machine;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Utf8;
import dev.jacket.port.Writing;
import dev.jacket.primitives.PortArguments.Range;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Char;
import dev.jacket.value.Errors;
import dev.jacket.value.Str;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Byte and string output (reference, section 13.3). */
@PrimitiveModule("#%kernel")
public final class Output {
  private static final int BYTE_LIMIT = 256;
  private static final byte[] LINE_END = {'\n'};

  private Output() {}

  @Primitive(value = "write-char", control = true)
  public static Object writeChar(Machine m, Object v, @Nullable Object port) {
    if (!(v instanceof Char c)) {
      throw Errors.argument("write-char", "char?", 0, v);
    }
    OutputPort out = output(m, "write-char", port);
    byte[] bytes = new byte[Utf8.encodedLength(c.code)];
    int end = Utf8.encode(c.code, bytes, 0);
    return Writing.write(m, "write-char", out, bytes, 0, end, VoidValue.VOID);
  }

  @Primitive(value = "write-byte", control = true)
  public static Object writeByte(Machine m, Object v, @Nullable Object port) {
    if (!(v instanceof Long b) || b < 0 || b >= BYTE_LIMIT) {
      throw Errors.argument("write-byte", "byte?", 0, v);
    }
    OutputPort out = output(m, "write-byte", port);
    byte[] bytes = {b.byteValue()};
    return Writing.write(m, "write-byte", out, bytes, 0, 1, VoidValue.VOID);
  }

  @Primitive(value = "newline", control = true)
  public static Object newline(Machine m, @Nullable Object port) {
    OutputPort out = output(m, "newline", port);
    return Writing.write(m, "newline", out, LINE_END, 0, 1, VoidValue.VOID);
  }

  /** Calling the string a byte string in the error is Racket's doing. */
  @Primitive(value = "write-string", control = true)
  public static Object writeString(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    Str s = PortArguments.string("write-string", v);
    OutputPort out = output(m, "write-string", port);
    Range range = PortArguments.range("write-string", "byte string", start, end, s.length(), s);
    byte[] bytes = Utf8.encode(s.chars, range.start(), range.end());
    return Writing.write(m, "write-string", out, bytes, 0, bytes.length, (long) range.length());
  }

  @Primitive(value = "write-bytes", control = true)
  public static Object writeBytes(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    Bytes b = PortArguments.bytes("write-bytes", v);
    OutputPort out = output(m, "write-bytes", port);
    Range range = PortArguments.range("write-bytes", "byte string", start, end, b.length(), b);
    Object count = (long) range.length();
    return Writing.write(m, "write-bytes", out, b.data, range.start(), range.end(), count);
  }

  @Primitive(value = "write-bytes-avail", control = true)
  public static Object writeBytesAvail(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    return writeSome(m, "write-bytes-avail", v, port, start, end, false);
  }

  @Primitive(value = "write-bytes-avail/enable-break", control = true)
  public static Object writeBytesAvailEnableBreak(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    return writeSome(m, "write-bytes-avail/enable-break", v, port, start, end, true);
  }

  private static Object writeSome(
      Machine m,
      String who,
      Object v,
      @Nullable Object port,
      @Nullable Object start,
      @Nullable Object end,
      boolean enablesBreaks) {
    Bytes b = PortArguments.bytes(who, v);
    OutputPort out = output(m, who, port);
    Range range = PortArguments.range(who, "byte string", start, end, b.length(), b);
    return Writing.writeSome(m, who, out, b.data, range.start(), range.end(), enablesBreaks);
  }

  @Primitive(value = "write-bytes-avail*", control = true)
  public static Object writeBytesAvailNow(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    Bytes b = PortArguments.bytes("write-bytes-avail*", v);
    OutputPort out = output(m, "write-bytes-avail*", port);
    Range range =
        PortArguments.range("write-bytes-avail*", "byte string", start, end, b.length(), b);
    return Writing.writeNow(m, "write-bytes-avail*", out, b.data, range.start(), range.end());
  }

  @Primitive(value = "flush-output", control = true)
  public static Object flushOutput(Machine m, @Nullable Object port) {
    OutputPort out = output(m, "flush-output", port);
    return Writing.flush(m, "flush-output", out, VoidValue.VOID);
  }
}
