package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ProcedureImpersonator;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.ImpersonatorProperty;
import java.util.HashMap;
import java.util.Map;

/** Impersonators and chaperones of procedures (reference, section 14.5.1). */
@PrimitiveModule("#%kernel")
final class ProcedureImpersonators {
  private ProcedureImpersonators() {}

  @Primitive("impersonate-procedure")
  static Object impersonate(Object procedure, Object wrapper, Object... properties) {
    return make("impersonate-procedure", procedure, wrapper, properties, false, false);
  }

  @Primitive("chaperone-procedure")
  static Object chaperone(Object procedure, Object wrapper, Object... properties) {
    return make("chaperone-procedure", procedure, wrapper, properties, true, false);
  }

  @Primitive("impersonate-procedure*")
  static Object impersonateWithSelf(Object procedure, Object wrapper, Object... properties) {
    return make("impersonate-procedure*", procedure, wrapper, properties, false, true);
  }

  @Primitive("chaperone-procedure*")
  static Object chaperoneWithSelf(Object procedure, Object wrapper, Object... properties) {
    return make("chaperone-procedure*", procedure, wrapper, properties, true, true);
  }

  @Primitive(value = "procedure-impersonator*?", pure = true)
  static boolean isImpersonatorWithSelf(Object v) {
    return v instanceof ProcedureImpersonator p && (p.passesSelf || isImpersonatorWithSelf(p.next));
  }

  private static Object make(
      String who,
      Object procedure,
      Object wrapper,
      Object[] properties,
      boolean chaperone,
      boolean passesSelf) {
    if (!Applicables.isProcedure(procedure)) {
      throw Errors.argument(who, "procedure?", 0, procedure);
    }
    boolean wrapped = wrapper != Boolean.FALSE;
    if (wrapped) {
      checkWrapper(who, procedure, wrapper, passesSelf);
    }
    Map<ImpersonatorProperty, Object> all =
        ImpersonatorProperties.properties(who, procedure, properties, 0);
    if (!wrapped && properties.length == 0) {
      return procedure;
    }
    return new ProcedureImpersonator(
        procedure, chaperone, own(all, properties), wrapped ? wrapper : null, passesSelf);
  }

  /** Application marks are of one layer: those of the layers below do not count. */
  private static Map<ImpersonatorProperty, Object> own(
      Map<ImpersonatorProperty, Object> all, Object[] given) {
    if (java.util.Arrays.asList(given).contains(ProcedureImpersonator.APPLICATION_MARK)
        || !all.containsKey(ProcedureImpersonator.APPLICATION_MARK)) {
      return all;
    }
    Map<ImpersonatorProperty, Object> rest = new HashMap<>(all);
    rest.remove(ProcedureImpersonator.APPLICATION_MARK);
    return rest;
  }

  private static void checkWrapper(
      String who, Object procedure, Object wrapper, boolean passesSelf) {
    if (!Applicables.isProcedure(wrapper)) {
      throw Errors.argument(who, "(or/c procedure? #f)", 0, wrapper);
    }
    long needed = Applicables.arityMask(procedure);
    long accepted = Applicables.arityMask(wrapper);
    if ((needed & ~(passesSelf ? accepted >> 1 : accepted)) != 0) {
      throw Errors.arguments(
          who,
          passesSelf
              ? "arity of wrapper procedure does not cover arity of original procedure plus one"
              : "arity of wrapper procedure does not cover arity of original procedure",
          "wrapper",
          wrapper,
          "original",
          procedure);
    }
  }
}
