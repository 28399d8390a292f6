package dev.jacket.primitives;

import static dev.jacket.primitives.PortArguments.output;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.port.CustomSink;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Pipe;
import dev.jacket.port.WriteEvent;
import dev.jacket.port.WriteMode;
import dev.jacket.port.WriteSpecialEvent;
import dev.jacket.primitives.PortArguments.Range;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import org.jspecify.annotations.Nullable;

/** Output of special values, and events that write (reference, section 13.3). */
@PrimitiveModule("#%kernel")
public final class SpecialOutput {
  private SpecialOutput() {}

  @Primitive(value = "write-special", control = true)
  public static Object writeSpecial(Machine m, Object v, @Nullable Object port) {
    return write(m, "write-special", v, output(m, "write-special", port), WriteMode.WAIT);
  }

  @Primitive(value = "write-special-avail*", control = true)
  public static Object writeSpecialNow(Machine m, Object v, @Nullable Object port) {
    String who = "write-special-avail*";
    return write(m, who, v, output(m, who, port), WriteMode.POLL);
  }

  private static Object write(Machine m, String who, Object v, OutputPort out, WriteMode mode) {
    out.checkOpen(who);
    if (out.sink().takesSpecials()) {
      return out.sink().writeSpecial(m, out, v, mode);
    }
    throw Errors.arguments(who, "port does not support special values", "port", (Object) out);
  }

  @Primitive(value = "write-special-evt", control = true)
  public static Object writeSpecialEvt(Machine m, Object v, @Nullable Object port) {
    String who = "write-special-evt";
    OutputPort out = output(m, who, port);
    if (out.sink() instanceof CustomSink sink && sink.specialEvent() != null) {
      return m.tailCall(java.util.Objects.requireNonNull(sink.specialEvent()), v);
    }
    Pipe pipe = Pipe.of(out);
    if (pipe != null && pipe.takesSpecials()) {
      return new WriteSpecialEvent(out, pipe, v);
    }
    throw Errors.arguments(who, "port does not support special-value events", "port", (Object) out);
  }

  @Primitive("port-writes-special?")
  public static boolean writesSpecial(Object port) {
    return output("port-writes-special?", port).sink().takesSpecials();
  }

  @Primitive("port-writes-atomic?")
  public static boolean writesAtomic(Object port) {
    return !(output("port-writes-atomic?", port).sink() instanceof CustomSink sink)
        || sink.writeEvent() != null;
  }

  @Primitive(value = "write-bytes-avail-evt", control = true)
  public static Object writeBytesAvailEvt(
      Machine m, Object v, @Nullable Object port, @Nullable Object start, @Nullable Object end) {
    String who = "write-bytes-avail-evt";
    Bytes b = PortArguments.bytes(who, v);
    OutputPort out = output(m, who, port);
    Range range = PortArguments.range(who, "byte string", start, end, b.length(), b);
    if (!(out.sink() instanceof CustomSink sink)) {
      return new WriteEvent(out, b.data.clone(), range.start(), range.end());
    }
    if (sink.writeEvent() == null) {
      throw Errors.arguments(who, "port does not support atomic writes", "port", (Object) out);
    }
    return m.tailCall(
        java.util.Objects.requireNonNull(sink.writeEvent()),
        b.immutable ? b : new Bytes(b.data.clone(), true),
        (long) range.start(),
        (long) range.end());
  }

  /** The procedure that writes special values to a port. */
  static final class Writer extends Procedure {
    private final OutputPort port;

    Writer(OutputPort port) {
      this.port = port;
    }

    @Override
    public Object call3(Machine m, int depth, Object v, Object nonBlocking, Object breaks) {
      WriteMode mode = nonBlocking == Boolean.FALSE ? WriteMode.WAIT : WriteMode.POLL;
      return write(m, "write-special", v, port, mode);
    }

    @Override
    public long arityMask() {
      return 8;
    }

    @Override
    public String name() {
      return "write-special";
    }
  }
}
