package dev.jacket.primitives;

import dev.jacket.machine.Procedure;
import dev.jacket.machine.StructAccessor;
import dev.jacket.machine.StructConstructor;
import dev.jacket.machine.StructPredicate;
import dev.jacket.value.StructType;

/** The procedures of structure types that are built in, named as {@code struct} names them. */
final class BuiltinStructs {
  private BuiltinStructs() {}

  static Procedure constructor(StructType type) {
    return new StructConstructor(type, type.name.name());
  }

  static Procedure predicate(StructType type) {
    return new StructPredicate(type, type.name + "?");
  }

  /** The accessor of the type's own field {@code index}. */
  static Procedure accessor(StructType type, int index, String field) {
    int position = type.fieldCount - type.ownCount + index;
    return new StructAccessor(type, position, type.name + "-" + field, type.name + "?");
  }
}
