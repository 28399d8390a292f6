package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.port.OutputPort;
import dev.jacket.port.StandardStreams;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;

/** The ports that are read and written unless others are named (reference, section 13.1.2). */
@PrimitiveModule("#%kernel")
public final class StandardPorts {
  @PrimitiveValue("current-input-port")
  public static final Parameter CURRENT_INPUT_PORT = StandardStreams.INPUT;

  @PrimitiveValue("current-output-port")
  public static final Parameter CURRENT_OUTPUT_PORT = StandardStreams.OUTPUT;

  @PrimitiveValue("current-error-port")
  public static final Parameter CURRENT_ERROR_PORT = StandardStreams.ERROR;

  private StandardPorts() {}

  /** Where errors are reported now. */
  static OutputPort error(Machine m) {
    return PortArguments.output("current-error-port", CURRENT_ERROR_PORT.get(m));
  }
}
