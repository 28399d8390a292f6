package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import dev.jacket.value.VoidValue;

/** The mutator of one field. */
public final class StructMutator extends Procedure {
  /** The type that has the field. */
  public final StructType type;

  /** The index in {@link Struct#fields}. */
  public final int index;

  private final boolean mutable;
  private final String name;
  private final String contract;

  /**
   * Makes a mutator.
   *
   * @param index the index in {@link Struct#fields}
   * @param name the name in errors
   * @param contract what errors say is expected
   */
  public StructMutator(StructType type, int index, String name, String contract) {
    this.type = type;
    this.index = index;
    this.mutable = type.isMutable(index - type.fieldCount + type.ownCount);
    this.name = name;
    this.contract = contract;
  }

  @Override
  public Object call2(Machine m, int depth, Object v, Object value) {
    if (mutable && v instanceof Struct s && s.type.isA(type)) {
      s.fields[index] = value;
      return VoidValue.VOID;
    }
    if (!StructPredicate.is(v, type)) {
      throw Errors.argument(name, contract, 0, v);
    }
    if (!mutable) {
      throw StructMutation.immutable(name, type, index, v);
    }
    return StructInterposition.write(m, depth, v, index, value);
  }

  @Override
  public long arityMask() {
    return 4;
  }

  @Override
  public String name() {
    return name;
  }
}
