package dev.jacket.machine;

import dev.jacket.value.Inspector;

/** The parameters that hold inspectors (reference, section 14.9). */
public final class InspectorParameters {
  /** Controls new structure types, and what can be seen of others. */
  public static final Parameter CURRENT = parameter("current-inspector");

  /** Controls access to module bindings and redefinitions. */
  public static final Parameter CURRENT_CODE = parameter("current-code-inspector");

  private InspectorParameters() {}

  private static Parameter parameter(String name) {
    ContractGuard guard = new ContractGuard(name, "inspector?", v -> v instanceof Inspector);
    return Parameter.builtin(name, guard, Inspector.ROOT);
  }

  /** The current code inspector. */
  public static Inspector currentCode(Machine m) {
    return (Inspector) CURRENT_CODE.get(m);
  }

  /** The current inspector. */
  public static Inspector current(Machine m) {
    return (Inspector) CURRENT.get(m);
  }
}
