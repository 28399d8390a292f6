package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import dev.jacket.value.VoidValue;

/** The mutator of all fields of a type, by index among the type's own fields. */
public final class StructMutation extends Procedure {
  /** The type that has the fields. */
  public final StructType type;

  /** Makes the mutator. */
  public StructMutation(StructType type) {
    this.type = type;
  }

  @Override
  public Object call3(Machine m, int depth, Object v, Object position, Object value) {
    StructReference.check(name(), type, v);
    int index = StructReference.index(name(), type, position);
    if (!type.isMutable(((Long) position).intValue())) {
      throw immutable(name(), type, index, v);
    }
    if (v instanceof Struct s) {
      s.fields[index] = value;
      return VoidValue.VOID;
    }
    return StructInterposition.write(m, depth, v, index, value);
  }

  /** The error for mutation of an immutable field. */
  static RacketException immutable(String who, StructType type, int index, Object v) {
    return Errors.arguments(
        who,
        "cannot modify value of immutable field in structure",
        "structure",
        v,
        "field index",
        (long) index - type.fieldCount + type.ownCount);
  }

  @Override
  public long arityMask() {
    return 8;
  }

  @Override
  public String name() {
    return type.name + "-set!";
  }
}
