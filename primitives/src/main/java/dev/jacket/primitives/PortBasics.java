package dev.jacket.primitives;

import dev.jacket.event.LatchEvent;
import dev.jacket.machine.Machine;
import dev.jacket.port.InputPort;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Port;
import dev.jacket.port.Ports;
import dev.jacket.port.Reading;
import dev.jacket.port.Writing;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.StructProperty;
import org.jspecify.annotations.Nullable;

/** What is a port, and closing (reference, sections 13.1.1, 13.1.6 and 13.1.10). */
@PrimitiveModule("#%kernel")
public final class PortBasics {
  @PrimitiveValue("prop:input-port")
  public static final StructProperty INPUT = Ports.INPUT;

  @PrimitiveValue("prop:output-port")
  public static final StructProperty OUTPUT = Ports.OUTPUT;

  private PortBasics() {}

  @Primitive("input-port?")
  public static boolean isInputPort(Object v) {
    return Ports.input(v) != null;
  }

  @Primitive("output-port?")
  public static boolean isOutputPort(Object v) {
    return Ports.output(v) != null;
  }

  @Primitive(value = "close-input-port", control = true)
  public static Object closeInputPort(Machine m, Object v) {
    return Reading.close(m, PortArguments.input("close-input-port", v));
  }

  @Primitive(value = "close-output-port", control = true)
  public static Object closeOutputPort(Machine m, Object v) {
    return Writing.close(m, PortArguments.output("close-output-port", v));
  }

  /** The wrong name in the error is Racket's. */
  @Primitive("port-closed?")
  public static boolean isPortClosed(Object v) {
    return port("close-input-port", v).isClosed();
  }

  @Primitive("port-closed-evt")
  public static Object portClosedEvt(Object v) {
    Port port = port("port-closed-evt", v);
    return new LatchEvent(port.closedLatch(), null, "#<evt>");
  }

  /** The port that a value is or stands for; if it is one of each, the input port. */
  static Port port(String who, Object v) {
    Port port = portOrNull(v);
    if (port == null) {
      throw Errors.argument(who, "port?", 0, v);
    }
    return port;
  }

  static @Nullable Port portOrNull(Object v) {
    InputPort in = Ports.input(v);
    if (in != null) {
      return in;
    }
    OutputPort out = Ports.output(v);
    return out;
  }
}
