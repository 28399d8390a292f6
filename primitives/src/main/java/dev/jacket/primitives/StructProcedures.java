package dev.jacket.primitives;

import dev.jacket.machine.Impersonation;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Struct;

/** What applicable structures apply, for applications with keywords. */
@PrimitiveModule("#%unsafe")
final class StructProcedures {
  private StructProcedures() {}

  /** The procedure that gets the structure as its first argument; false for others. */
  @Primitive("structure-method")
  static Object method(Object v) {
    Object property = property(v);
    return property instanceof Long ? Boolean.FALSE : property;
  }

  /** The content of the field that is applied in the structure's place; false for others. */
  @Primitive("structure-target")
  static Object target(Object v) {
    Struct s = Impersonation.struct(v);
    return s != null && property(v) instanceof Long index
        ? s.fields[index.intValue()]
        : Boolean.FALSE;
  }

  private static Object property(Object v) {
    Struct s = Impersonation.struct(v);
    return s == null || s.type.procedureProperty == null ? Boolean.FALSE : s.type.procedureProperty;
  }
}
