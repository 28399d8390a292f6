package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Parameter;
import dev.jacket.port.SecurityGuard;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import org.jspecify.annotations.Nullable;

/** Security guards (reference, section 14.6). */
@PrimitiveModule("#%kernel")
final class SecurityGuards {
  @PrimitiveValue("current-security-guard")
  static final Parameter CURRENT_SECURITY_GUARD = SecurityGuard.CURRENT;

  private SecurityGuards() {}

  @ContractCheck("security-guard?")
  static boolean isGuard(Object v) {
    return v instanceof SecurityGuard;
  }

  @Primitive("security-guard?")
  static boolean isSecurityGuard(Object v) {
    return v instanceof SecurityGuard;
  }

  @Primitive("make-security-guard")
  static Object makeSecurityGuard(
      SecurityGuard parent, Object file, Object network, @Nullable Object link) {
    check(file, 3);
    check(network, 4);
    if (link != null && link != Boolean.FALSE) {
      check(link, 3);
    }
    return new SecurityGuard(parent, file, network, link == Boolean.FALSE ? null : link);
  }

  private static void check(Object procedure, int arity) {
    if (!Applicables.accepts(procedure, arity)) {
      throw Errors.argument(
          "make-security-guard", "(procedure-arity-includes/c " + arity + ")", 0, procedure);
    }
  }
}
