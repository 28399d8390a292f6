package dev.jacket.primitives;

import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.machine.StructConstructor;
import dev.jacket.machine.StructMutation;
import dev.jacket.machine.StructPredicate;
import dev.jacket.machine.StructReference;
import dev.jacket.machine.StructTypeMaker;
import dev.jacket.machine.StructViews;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Inspector;
import dev.jacket.value.Lists;
import dev.jacket.value.StructType;
import dev.jacket.value.StructTypeImpersonator;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Structure types: their creation and reflection on them (reference, sections 5.2 and 5.8). */
@PrimitiveModule("#%kernel")
final class StructTypes {
  private StructTypes() {}

  @Primitive("make-struct-type")
  static Object makeStructType(
      Machine m,
      int depth,
      Object name,
      Object parent,
      Object initCount,
      Object autoCount,
      @Nullable Object autoValue,
      @Nullable Object properties,
      @Nullable Object inspector,
      @Nullable Object procSpec,
      @Nullable Object immutables,
      @Nullable Object guard,
      @Nullable Object constructorName) {
    StructTypeArguments arguments = new StructTypeArguments(name, parent, initCount, autoCount);
    arguments.properties(properties);
    arguments.inspector(inspector == null ? InspectorParameters.current(m) : inspector);
    arguments.procSpec(procSpec);
    arguments.immutables(immutables);
    arguments.guard(guard);
    arguments.constructorName(constructorName);
    StructType type = arguments.type(autoValue);
    return StructTypeMaker.make(m, depth, type, arguments.constructor(), arguments.allProperties());
  }

  @ContractCheck("struct-type?")
  @Primitive(value = "struct-type?", folds = true)
  static boolean isStructType(Object v) {
    return v instanceof StructType || v instanceof StructTypeImpersonator;
  }

  @Primitive(value = "struct-type-info", control = true)
  static Object structTypeInfo(Machine m, @Is("struct-type?") Object v) {
    if (v instanceof StructTypeImpersonator layer) {
      return m.tailCall(layer.operations.items[0], layer);
    }
    StructType type = (StructType) v;
    Inspector inspector = InspectorParameters.current(m);
    check("struct-type-info", "info", inspector, type);
    List<Object> immutables = new ArrayList<>();
    for (int i = 0; i < type.immutableFields.length; i++) {
      if (!type.isMutable(i)) {
        immutables.add((long) i);
      }
    }
    StructType parent = type.parent;
    StructType visible = parent == null ? null : StructViews.visible(parent, inspector);
    return m.values(
        type.name,
        (long) type.ownCount - type.autoCount,
        (long) type.autoCount,
        new StructReference(type),
        new StructMutation(type),
        Lists.of(immutables),
        visible == null ? Boolean.FALSE : visible,
        visible != parent);
  }

  @Primitive(value = "struct-type-make-constructor", control = true, terse = true)
  static Object structTypeMakeConstructor(
      Machine m, @Is("struct-type?") Object v, @Is("(or/c symbol? #f)") @Nullable Object name) {
    if (v instanceof StructTypeImpersonator layer) {
      return m.tailCall(layer.operations.items[1], layer, name == null ? Boolean.FALSE : name);
    }
    StructType type = (StructType) v;
    check("struct-type-make-constructor", "constructor", InspectorParameters.current(m), type);
    String shown = name instanceof Symbol s ? s.name() : "make-" + type.name;
    return new StructConstructor(type, shown);
  }

  @Primitive("struct-type-make-predicate")
  static Object structTypeMakePredicate(Machine m, @Is("struct-type?") Object v) {
    StructType type = v instanceof StructTypeImpersonator layer ? layer.type : (StructType) v;
    check("struct-type-make-predicate", "predicate", InspectorParameters.current(m), type);
    return new StructPredicate(type, type.name + "?");
  }

  private static void check(String who, String what, Inspector inspector, StructType type) {
    if (!inspector.controls(type.inspector)) {
      throw Errors.arguments(
          who,
          "current inspector cannot extract " + what + " for structure type",
          "structure type",
          (Object) type);
    }
  }

  @Primitive("struct-type-sealed?")
  static boolean isStructTypeSealed(StructType type) {
    return type.property(StructTypeArguments.SEALED) != null;
  }

  @Primitive("struct-type-authentic?")
  static boolean isStructTypeAuthentic(StructType type) {
    return type.property(StructTypeArguments.AUTHENTIC) != null;
  }

  @Primitive("procedure-struct-type?")
  static boolean isProcedureStructType(StructType type) {
    return type.procedureProperty != null;
  }
}
