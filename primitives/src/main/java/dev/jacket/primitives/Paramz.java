package dev.jacket.primitives;

import dev.jacket.machine.Control;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameterization;
import dev.jacket.machine.ParameterizationExtension;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.VoidValue;

/** What {@code parameterize}, {@code with-handlers} and their kind expand to. */
@PrimitiveModule("#%paramz")
public final class Paramz {
  @PrimitiveValue("parameterization-key")
  public static final Object PARAMETERIZATION_KEY = Keys.PARAMETERIZATION;

  @PrimitiveValue("break-enabled-key")
  public static final Object BREAK_ENABLED_KEY = Keys.BREAK_ENABLED;

  @PrimitiveValue("exception-handler-key")
  public static final Object EXCEPTION_HANDLER_KEY = Keys.EXCEPTION_HANDLER;

  private Paramz() {}

  @Primitive("extend-parameterization")
  public static Object extendParameterization(
      Machine m, int depth, Parameterization start, Object... parametersAndValues) {
    Object[] args = new Object[parametersAndValues.length + 1];
    args[0] = start;
    System.arraycopy(parametersAndValues, 0, args, 1, parametersAndValues.length);
    return ParameterizationExtension.extend(m, depth, args);
  }

  @Primitive(value = "check-for-break", control = true)
  public static Object checkForBreak(Machine m) {
    return m.passBreak(VoidValue.VOID);
  }

  /** {@code with-handlers}: what the body raises is handled by the result of {@code select}. */
  @Primitive(value = "call-handled", control = true)
  public static Object callHandled(Machine m, Object body, Object select) {
    return Control.withHandler(m, body, select, false);
  }

  /** {@code with-handlers*}: {@code choose} only says which handler is to be called. */
  @Primitive(value = "call-handled*", control = true)
  public static Object callHandledInTail(Machine m, Object body, Object choose) {
    return Control.withHandler(m, body, choose, true);
  }
}
