package dev.jacket.primitives;

import dev.jacket.machine.PropertyAccessor;
import dev.jacket.machine.PropertyPredicate;
import dev.jacket.machine.StructAccessor;
import dev.jacket.machine.StructConstructor;
import dev.jacket.machine.StructMutation;
import dev.jacket.machine.StructMutator;
import dev.jacket.machine.StructPredicate;
import dev.jacket.machine.StructReference;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Accessors and mutators of fields, and the kinds of a structure type's procedures. */
@PrimitiveModule("#%kernel")
final class StructFields {
  private StructFields() {}

  @Primitive("make-struct-field-accessor")
  static Object makeStructFieldAccessor(
      Object reference,
      Object position,
      @Nullable Object field,
      @Nullable Object contract,
      @Nullable Symbol realm) {
    String who = "make-struct-field-accessor";
    if (!(reference instanceof StructReference all)) {
      throw Errors.argument(
          who, "(and/c struct-accessor-procedure? (procedure-arity-includes/c 2))", 0, reference);
    }
    StructType type = all.type;
    check(who, position, field, contract);
    int index = StructReference.index(who, type, position);
    String name =
        field == null
            ? type.name + "-field" + position
            : field == Boolean.FALSE
                ? "accessor"
                : isGiven(contract) ? field.toString() : type.name + "-" + field;
    return new StructAccessor(type, index, name, words(type, contract));
  }

  @Primitive("make-struct-field-mutator")
  static Object makeStructFieldMutator(
      Object mutation,
      Object position,
      @Nullable Object field,
      @Nullable Object contract,
      @Nullable Symbol realm) {
    String who = "make-struct-field-mutator";
    if (!(mutation instanceof StructMutation all)) {
      throw Errors.argument(
          who, "(and/c struct-mutator-procedure? (procedure-arity-includes/c 3))", 0, mutation);
    }
    StructType type = all.type;
    check(who, position, field, contract);
    int index = StructReference.index(who, type, position);
    String name =
        field == null
            ? "set-" + type.name + "-field" + position + "!"
            : field == Boolean.FALSE
                ? "mutator"
                : isGiven(contract) ? field.toString() : "set-" + type.name + "-" + field + "!";
    return new StructMutator(type, index, name, words(type, contract));
  }

  private static void check(
      String who, Object position, @Nullable Object field, @Nullable Object contract) {
    if (!dev.jacket.machine.Conversions.isIndex(position)) {
      throw Errors.argument(who, "exact-nonnegative-integer?", 0, position);
    }
    if (field != null && field != Boolean.FALSE && !(field instanceof Symbol)) {
      throw Errors.argument(who, "(or/c symbol? #f)", 0, field);
    }
    StructPropertyMakers.checkContract(who, contract);
  }

  private static boolean isGiven(@Nullable Object contract) {
    return contract != null && contract != Boolean.FALSE;
  }

  private static String words(StructType type, @Nullable Object contract) {
    return contract != null && isGiven(contract) ? contract.toString() : type.name + "?";
  }

  @Primitive(value = "struct-constructor-procedure?", pure = true)
  static boolean isStructConstructorProcedure(Object v) {
    return v instanceof StructConstructor;
  }

  @Primitive(value = "struct-predicate-procedure?", pure = true)
  static boolean isStructPredicateProcedure(Object v) {
    return v instanceof StructPredicate;
  }

  @Primitive(value = "struct-accessor-procedure?", pure = true)
  static boolean isStructAccessorProcedure(Object v) {
    return v instanceof StructAccessor || v instanceof StructReference;
  }

  @Primitive(value = "struct-mutator-procedure?", pure = true)
  static boolean isStructMutatorProcedure(Object v) {
    return v instanceof StructMutator || v instanceof StructMutation;
  }

  @Primitive("struct-type-property-accessor-procedure?")
  static boolean isStructTypePropertyAccessorProcedure(Object v) {
    return v instanceof PropertyAccessor;
  }

  @Primitive("struct-type-property-predicate-procedure?")
  static boolean isStructTypePropertyPredicateProcedure(Object v, @Nullable Object property) {
    return v instanceof PropertyPredicate p
        && (property == null || property == Boolean.FALSE || p.property == property);
  }
}
