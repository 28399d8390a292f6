package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PropertyAccessor;
import dev.jacket.machine.PropertyPredicate;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Str;
import dev.jacket.value.StructProperty;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Structure type properties (reference, section 5.4). */
@PrimitiveModule("#%kernel")
final class StructPropertyMakers {
  private static final String WHO = "make-struct-type-property";
  private static final Symbol CAN_IMPERSONATE = Symbol.of("can-impersonate");

  private StructPropertyMakers() {}

  @Primitive(value = "make-struct-type-property", control = true)
  static Object makeStructTypeProperty(
      Machine m,
      Object name,
      @Nullable Object guard,
      @Nullable Object supers,
      @Nullable Object canImpersonate,
      @Nullable Object accessorName,
      @Nullable Object contract,
      @Nullable Symbol realm) {
    if (!(name instanceof Symbol symbol)) {
      throw Errors.argument(WHO, "symbol?", 0, name);
    }
    Object checker = guard == null || guard == Boolean.FALSE ? null : guard;
    if (checker != null && checker != CAN_IMPERSONATE && !Applicables.accepts(checker, 2)) {
      throw Errors.argument(
          WHO, "(or/c (procedure-arity-includes/c 2) #f 'can-impersonate)", 0, checker);
    }
    List<StructProperty.Super> list = supers(supers);
    if (accessorName != null
        && accessorName != Boolean.FALSE
        && !(accessorName instanceof Symbol)) {
      throw Errors.argument(WHO, "(or/c symbol? #f)", 0, accessorName);
    }
    checkContract(WHO, contract);
    StructProperty property =
        new StructProperty(symbol, checker == CAN_IMPERSONATE ? null : checker, list);
    boolean named = accessorName instanceof Symbol;
    boolean worded = contract != null && contract != Boolean.FALSE;
    return m.values(
        property,
        new PropertyPredicate(property),
        new PropertyAccessor(
            property,
            named ? String.valueOf(accessorName) : symbol.name() + "-accessor",
            worded ? String.valueOf(contract) : symbol.name() + "?"));
  }

  private static List<StructProperty.Super> supers(@Nullable Object supers) {
    List<StructProperty.Super> list = new ArrayList<>();
    if (supers == null) {
      return list;
    }
    String words = "(listof (cons/c struct-type-property? (procedure-arity-includes/c 1)))";
    if (!Lists.isList(supers)) {
      throw Errors.argument(WHO, words, 0, supers);
    }
    for (Object item : Lists.toArray(supers)) {
      if (!(item instanceof Pair p
          && p.car instanceof StructProperty property
          && Applicables.accepts(p.cdr, 1))) {
        throw Errors.argument(WHO, words, 0, supers);
      }
      list.add(new StructProperty.Super(property, p.cdr));
    }
    return list;
  }

  /** Checks the words that replace a contract in errors. */
  static void checkContract(String who, @Nullable Object contract) {
    boolean good =
        contract == null
            || contract == Boolean.FALSE
            || contract instanceof Symbol
            || contract instanceof Str;
    if (!good) {
      throw Errors.argument(who, "(or/c symbol? string? #f)", 0, contract);
    }
  }

  @Primitive(value = "struct-type-property?", folds = true)
  static boolean isStructTypeProperty(Object v) {
    return v instanceof StructProperty;
  }
}
