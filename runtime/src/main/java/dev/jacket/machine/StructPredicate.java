package dev.jacket.machine;

import dev.jacket.value.Struct;
import dev.jacket.value.StructType;

/** The predicate of a structure type. */
public final class StructPredicate extends Procedure {
  /** The type that it tests for. */
  public final StructType type;

  private final String name;

  /** Makes a predicate that errors call {@code name}. */
  public StructPredicate(StructType type, String name) {
    this.type = type;
    this.name = name;
  }

  /** Whether {@code v} is an instance, impersonators included. */
  public static boolean is(Object v, StructType type) {
    if (v instanceof Struct s) {
      return s.type.isA(type);
    }
    Struct s = Impersonation.struct(v);
    return s != null && s.type.isA(type);
  }

  @Override
  public Object call1(Machine m, int depth, Object v) {
    return is(v, type) ? Boolean.TRUE : Boolean.FALSE;
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
