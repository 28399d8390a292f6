package dev.jacket.primitives;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.port.InputPort;
import dev.jacket.port.OutputPort;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;

/** The ports that are read and written unless others are named (reference, section 13.1.5). */
@PrimitiveModule("#%kernel")
public final class StandardPorts {
  /** The engine installs the port. */
  @PrimitiveValue("current-input-port")
  public static final Parameter CURRENT_INPUT_PORT =
      Parameter.builtin(
          "current-input-port",
          new ContractGuard("current-input-port", "input-port?", v -> v instanceof InputPort),
          null);

  /** The engine installs the port. */
  @PrimitiveValue("current-output-port")
  public static final Parameter CURRENT_OUTPUT_PORT = output("current-output-port");

  /** The engine installs the port. */
  @PrimitiveValue("current-error-port")
  public static final Parameter CURRENT_ERROR_PORT = output("current-error-port");

  private StandardPorts() {}

  private static Parameter output(String name) {
    return Parameter.builtin(
        name, new ContractGuard(name, "output-port?", v -> v instanceof OutputPort), null);
  }

  /** Where errors are reported now. */
  static OutputPort error(Machine m) {
    return (OutputPort) CURRENT_ERROR_PORT.get(m);
  }
}
