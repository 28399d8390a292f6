package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ProcedureImpersonator.Style;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;

/** Impersonators whose procedures are called in place of others (reference, section 17.4). */
@PrimitiveModule("#%unsafe")
final class UnsafeImpersonators {
  private UnsafeImpersonators() {}

  @Primitive("unsafe-impersonate-procedure")
  static Object impersonate(Object procedure, Object replacement, Object... properties) {
    return make("unsafe-impersonate-procedure", procedure, replacement, properties, false);
  }

  @Primitive("unsafe-chaperone-procedure")
  static Object chaperone(Object procedure, Object replacement, Object... properties) {
    return make("unsafe-chaperone-procedure", procedure, replacement, properties, true);
  }

  private static Object make(
      String who, Object procedure, Object replacement, Object[] properties, boolean chaperone) {
    if (!Applicables.isProcedure(replacement)) {
      throw Errors.argument(who, "procedure?", 0, replacement);
    }
    return ProcedureImpersonators.make(
        who, procedure, replacement, properties, chaperone, Style.REPLACING);
  }
}
