package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Conversions;
import dev.jacket.machine.LayeredGuard;
import dev.jacket.value.Errors;
import dev.jacket.value.Inspector;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.PrefabTypes;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructType;
import dev.jacket.value.StructTypeImpersonator;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of {@code make-struct-type}, one after the other, and makes the type. */
final class StructTypeArguments {
  /** {@code prop:sealed}: the type has no subtypes. */
  static final StructProperty SEALED = new StructProperty("sealed");

  /** {@code prop:authentic}: instances cannot be impersonated. */
  static final StructProperty AUTHENTIC = new StructProperty("authentic");

  private static final String WHO = "make-struct-type";
  private static final Symbol PREFAB = Symbol.of("prefab");

  private final StructType.Spec spec;
  private final List<Object> properties = new ArrayList<>();
  private String constructor;
  private boolean prefab;

  /** The chaperones of the parent type; null for none. */
  private final @Nullable StructTypeImpersonator layers;

  StructTypeArguments(Object name, Object parent, Object initCount, Object autoCount) {
    if (!(name instanceof Symbol symbol)) {
      throw Errors.argument(WHO, "symbol?", 0, name);
    }
    if (parent != Boolean.FALSE && !StructTypes.isStructType(parent)) {
      throw Errors.argument(WHO, "(or/c #f struct-type?)", 0, parent);
    }
    spec = new StructType.Spec(symbol);
    layers = parent instanceof StructTypeImpersonator layer ? layer : null;
    spec.parent = layers != null ? layers.type : parent instanceof StructType type ? type : null;
    spec.initFields = count(initCount);
    spec.autoFields = count(autoCount);
    spec.immutableFields = new boolean[spec.initFields];
    if (spec.parent != null) {
      spec.properties = spec.parent.properties;
    }
    constructor = "make-" + symbol.name();
  }

  private static int count(Object v) {
    if (!Conversions.isIndex(v)) {
      throw Errors.argument(WHO, "exact-nonnegative-integer?", 0, v);
    }
    return Conversions.toIndex(v);
  }

  void properties(@Nullable Object list) {
    if (list == null) {
      return;
    }
    String contract = "(listof (cons/c struct-type-property? any/c))";
    if (!Lists.isList(list)) {
      throw Errors.argument(WHO, contract, 0, list);
    }
    for (Object item : Lists.toArray(list)) {
      if (!(item instanceof Pair p && p.car instanceof StructProperty)) {
        throw Errors.argument(WHO, contract, 0, list);
      }
      properties.add(p.car);
      properties.add(p.cdr);
    }
  }

  void inspector(Object inspector) {
    if (inspector != Boolean.FALSE && inspector != PREFAB && !(inspector instanceof Inspector)) {
      throw Errors.argument(WHO, "(or/c inspector? #f 'prefab)", 0, inspector);
    }
    spec.inspector = inspector;
    prefab = inspector == PREFAB;
  }

  void procSpec(@Nullable Object procSpec) {
    if (procSpec == null || procSpec == Boolean.FALSE) {
      return;
    }
    if (!Applicables.isProcedure(procSpec)) {
      if (!Conversions.isIndex(procSpec)) {
        throw Errors.argument(WHO, "(or/c procedure? exact-nonnegative-integer? #f)", 0, procSpec);
      }
      int index = Conversions.toIndex(procSpec);
      if (index >= spec.initFields) {
        throw Errors.arguments(
            WHO,
            "index for procedure >= initialized-field count",
            "index",
            procSpec,
            "field count",
            (long) spec.initFields);
      }
      spec.immutableFields[index] = true;
    }
    properties.add(StructType.PROCEDURE);
    properties.add(procSpec);
  }

  void immutables(@Nullable Object list) {
    if (list == null) {
      return;
    }
    if (!Lists.isList(list) || !Lists.toJava(list).stream().allMatch(Conversions::isIndex)) {
      throw Errors.argument(WHO, "(listof exact-nonnegative-integer?)", 0, list);
    }
    List<Object> seen = new ArrayList<>();
    for (Object item : Lists.toArray(list)) {
      int index = Conversions.toIndex(item);
      if (index >= spec.initFields) {
        throw Errors.arguments(
            WHO,
            "index for immutable field >= initialized-field count",
            "index",
            item,
            "initialized-field count",
            (long) spec.initFields,
            "in list",
            list);
      }
      if (seen.contains(item)) {
        throw Errors.arguments(
            WHO, "redundant immutable field index", "index", item, "in list", list);
      }
      seen.add(item);
      spec.immutableFields[index] = true;
    }
  }

  void guard(@Nullable Object guard) {
    if (guard == null || guard == Boolean.FALSE) {
      return;
    }
    if (!Applicables.isProcedure(guard)) {
      throw Errors.argument(WHO, "(or/c #f procedure?)", 0, guard);
    }
    int expected = spec.initFields + (spec.parent == null ? 0 : spec.parent.initCount) + 1;
    if (!Applicables.accepts(guard, expected)) {
      throw Errors.arguments(
          WHO,
          "guard procedure does not accept correct number of arguments;\n"
              + " should accept one more than the number of constructor arguments",
          "guard procedure",
          guard,
          "expected arity",
          (long) expected);
    }
    spec.guard = guard;
  }

  void constructorName(@Nullable Object name) {
    if (name == null || name == Boolean.FALSE) {
      return;
    }
    if (!(name instanceof Symbol symbol)) {
      throw Errors.argument(WHO, "(or/c #f symbol?)", 0, name);
    }
    constructor = symbol.name();
  }

  /** The type, without the given properties. */
  StructType type(@Nullable Object autoValue) {
    if (autoValue != null) {
      spec.autoValue = autoValue;
    }
    if (prefab) {
      checkPrefab();
      return PrefabTypes.intern(spec);
    }
    if (spec.parent != null) {
      checkParent(spec.parent);
    }
    if (layers != null) {
      spec.guard = new LayeredGuard(spec.guard, layers);
    }
    return new StructType(spec);
  }

  private void checkPrefab() {
    String problem = null;
    if (spec.parent != null && spec.parent.prefabKey == null) {
      problem = "generative supertype disallowed for non-generative structure type";
    } else if (!properties.isEmpty()) {
      problem = "properties disallowed for non-generative structure type";
    } else if (spec.guard != null) {
      problem = "guard disallowed for non-generative structure type";
    }
    if (problem != null) {
      throw Errors.arguments(WHO, problem, "structure type name", spec.name);
    }
  }

  private void checkParent(StructType parent) {
    if (parent.property(SEALED) != null) {
      throw parentError("cannot make a subtype of a sealed type", "sealed type", parent);
    }
    boolean authentic = properties.contains(AUTHENTIC);
    if (authentic && parent.property(AUTHENTIC) == null) {
      throw parentError(
          "cannot make an authentic subtype of a non-authentic type", "non-authentic type", parent);
    }
    if (!authentic && parent.property(AUTHENTIC) != null) {
      throw parentError(
          "cannot make a non-authentic subtype of an authentic type", "authentic type", parent);
    }
  }

  private RuntimeException parentError(String message, String label, StructType parent) {
    return Errors.arguments(WHO, message, "type name", spec.name, label, parent);
  }

  /** The constructor's name. */
  String constructor() {
    return constructor;
  }

  /** The properties and their values in turn. */
  List<Object> allProperties() {
    return properties;
  }
}
