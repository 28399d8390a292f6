package dev.jacket.primitives;

import dev.jacket.machine.ChaperoneRelation;
import dev.jacket.machine.Impersonation;
import dev.jacket.machine.ImpersonatorAccessor;
import dev.jacket.machine.ImpersonatorPredicate;
import dev.jacket.machine.Machine;
import dev.jacket.machine.ProcedureImpersonator;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.ImpersonatorProperty;
import dev.jacket.value.Symbol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What impersonators and chaperones are, and their properties (reference, section 14.5). */
@PrimitiveModule("#%kernel")
final class ImpersonatorProperties {
  @PrimitiveValue("impersonator-prop:application-mark")
  static final ImpersonatorProperty APPLICATION_MARK = ProcedureImpersonator.APPLICATION_MARK;

  private ImpersonatorProperties() {}

  @Primitive(value = "impersonator?", pure = true)
  static boolean isImpersonator(Object v) {
    return Impersonation.is(v);
  }

  @Primitive(value = "chaperone?", pure = true)
  static boolean isChaperone(Object v) {
    return Impersonation.isChaperone(v);
  }

  @Primitive("chaperone-of?")
  static boolean isChaperoneOf(Object a, Object b) {
    return ChaperoneRelation.isChaperone(a, b);
  }

  @Primitive("impersonator-of?")
  static boolean isImpersonatorOf(Object a, Object b) {
    return ChaperoneRelation.isImpersonator(a, b);
  }

  @Primitive(value = "make-impersonator-property", control = true)
  static Object makeImpersonatorProperty(Machine m, Symbol name, @Nullable Symbol accessorName) {
    ImpersonatorProperty property = new ImpersonatorProperty(name);
    String accessor = accessorName == null ? name.name() + "-accessor" : accessorName.name();
    return m.values(
        property,
        new ImpersonatorPredicate(property),
        new ImpersonatorAccessor(property, accessor));
  }

  @Primitive(value = "impersonator-property?", folds = true)
  static boolean isImpersonatorProperty(Object v) {
    return v instanceof ImpersonatorProperty;
  }

  @Primitive("impersonator-property-accessor-procedure?")
  static boolean isAccessor(Object v) {
    return v instanceof ImpersonatorAccessor;
  }

  /**
   * The properties of a new layer: those of what it is around, with those that are given.
   *
   * @param who the procedure that errors name
   * @param next what the layer is around
   * @param args properties and values in turn, from {@code start} on
   */
  static Map<ImpersonatorProperty, Object> properties(
      String who, Object next, Object[] args, int start) {
    Map<ImpersonatorProperty, Object> inherited = Impersonation.properties(next);
    if (start >= args.length) {
      return inherited;
    }
    Map<ImpersonatorProperty, Object> all = new HashMap<>(inherited);
    for (int i = start; i < args.length; i += 2) {
      if (!(args[i] instanceof ImpersonatorProperty property)) {
        throw Errors.argument(who, "impersonator-property?", 0, args[i]);
      }
      if (i + 1 == args.length) {
        throw Errors.arguments(
            who,
            "missing value argument after an imperonsonator-property argument",
            "impersonator property",
            (Object) property);
      }
      all.put(property, args[i + 1]);
    }
    return all;
  }
}
