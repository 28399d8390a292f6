package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.ErrorValues;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.Raising;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import java.math.BigInteger;

/** The parameters of error reporting (reference, section 10.2.2). */
@PrimitiveModule("#%kernel")
public final class ErrorParameters {
  @PrimitiveValue("error-print-width")
  public static final Parameter ERROR_PRINT_WIDTH = ErrorValues.WIDTH;

  @PrimitiveValue("error-print-context-length")
  public static final Parameter ERROR_PRINT_CONTEXT_LENGTH =
      Parameter.builtin(
          "error-print-context-length",
          new ContractGuard(
              "error-print-context-length",
              "exact-nonnegative-integer?",
              v -> v instanceof Long n ? n >= 0 : v instanceof BigInteger b && b.signum() > 0),
          16L);

  @PrimitiveValue("error-print-source-location")
  public static final Parameter ERROR_PRINT_SOURCE_LOCATION = ErrorValues.SOURCE_LOCATION;

  @PrimitiveValue("error-display-handler")
  public static final Parameter ERROR_DISPLAY_HANDLER =
      Parameter.builtin(
          "error-display-handler",
          arityGuard("error-display-handler", 2),
          new ErrorHandlers.Display());

  @PrimitiveValue("error-escape-handler")
  public static final Parameter ERROR_ESCAPE_HANDLER =
      Parameter.builtin(
          "error-escape-handler",
          arityGuard("error-escape-handler", 0),
          new ErrorHandlers.Escape());

  @PrimitiveValue("error-value->string-handler")
  public static final Parameter ERROR_VALUE_TO_STRING_HANDLER = ErrorValues.HANDLER;

  @PrimitiveValue("uncaught-exception-handler")
  public static final Parameter UNCAUGHT_EXCEPTION_HANDLER = Raising.UNCAUGHT_HANDLER;

  private ErrorParameters() {}

  private static Procedure arityGuard(String name, int arity) {
    return new ContractGuard(
        name, "(procedure-arity-includes/c " + arity + ")", v -> Applicables.accepts(v, arity));
  }
}
