package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;

/** The accessor of one field. */
public final class StructAccessor extends Procedure {
  /** The type that has the field. */
  public final StructType type;

  /** The index in {@link Struct#fields}. */
  public final int index;

  private final String name;
  private final String contract;

  /**
   * Makes an accessor.
   *
   * @param index the index in {@link Struct#fields}
   * @param name the name in errors
   * @param contract what errors say is expected
   */
  public StructAccessor(StructType type, int index, String name, String contract) {
    this.type = type;
    this.index = index;
    this.name = name;
    this.contract = contract;
  }

  @Override
  public Object call1(Machine m, int depth, Object v) {
    if (v instanceof Struct s && s.type.isA(type)) {
      return s.fields[index];
    }
    if (!StructPredicate.is(v, type)) {
      throw Errors.argument(name, contract, 0, v);
    }
    return StructInterposition.read(m, depth, v, index);
  }

  @Override
  public long arityMask() {
    return 2;
  }

  @Override
  public String name() {
    return name;
  }
}
