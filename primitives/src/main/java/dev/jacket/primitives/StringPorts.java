package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.port.InputPort;
import dev.jacket.port.MemorySink;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Ports;
import dev.jacket.port.Utf8;
import dev.jacket.primitives.PortArguments.Range;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** String ports (reference, section 13.1.7). */
@PrimitiveModule("#%kernel")
public final class StringPorts {
  private static final Symbol NAME = Symbol.of("string");

  private StringPorts() {}

  @Primitive("string-port?")
  public static boolean isStringPort(Object v) {
    InputPort in = Ports.input(v);
    if (in != null) {
      return in.isInMemory();
    }
    OutputPort out = Ports.output(v);
    if (out == null) {
      throw Errors.argument("string-port?", "port?", 0, v);
    }
    return out.sink() instanceof MemorySink;
  }

  @Primitive("open-input-string")
  public static Object openInputString(Machine m, Object v, @Nullable Object name) {
    Str s = PortArguments.string("open-input-string", v);
    byte[] bytes = Utf8.encode(s.chars, 0, s.length());
    return PortLocations.opened(m, new InputPort(name == null ? NAME : name, bytes));
  }

  @Primitive("open-input-bytes")
  public static Object openInputBytes(Machine m, Object v, @Nullable Object name) {
    Bytes b = PortArguments.bytes("open-input-bytes", v);
    return PortLocations.opened(m, new InputPort(name == null ? NAME : name, b.data.clone()));
  }

  @Primitive(value = "open-output-bytes", aliases = "open-output-string")
  public static Object openOutputBytes(Machine m, @Nullable Object name) {
    return PortLocations.opened(m, MemorySink.newPort(name == null ? NAME : name));
  }

  @Primitive("get-output-string")
  public static Object getOutputString(Object v) {
    MemorySink sink = sink("get-output-string", v);
    byte[] bytes = sink.copy(0, sink.size());
    return new Str(Utf8.decodeAll(bytes, 0, bytes.length), false);
  }

  @Primitive("get-output-bytes")
  public static Object getOutputBytes(
      Object v, @Nullable Object reset, @Nullable Object start, @Nullable Object end) {
    MemorySink sink = sink("get-output-bytes", v);
    Range range =
        PortArguments.range("get-output-bytes", "port content", start, end, sink.size(), v);
    byte[] bytes = sink.copy(range.start(), range.end());
    if (reset != null && reset != Boolean.FALSE) {
      sink.reset();
      PortArguments.output("get-output-bytes", v).moved(0);
    }
    return new Bytes(bytes, false);
  }

  private static MemorySink sink(String who, Object v) {
    OutputPort out = Ports.output(v);
    if (out != null && out.sink() instanceof MemorySink sink) {
      return sink;
    }
    throw Errors.argument(who, "(and/c output-port? string-port?)", 0, v);
  }
}
