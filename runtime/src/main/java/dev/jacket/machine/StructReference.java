package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import java.math.BigInteger;

/** The accessor of all fields of a type, by index among the type's own fields. */
public final class StructReference extends Procedure {
  /** The type that has the fields. */
  public final StructType type;

  /** Makes the accessor. */
  public StructReference(StructType type) {
    this.type = type;
  }

  @Override
  public Object call2(Machine m, int depth, Object v, Object position) {
    check(name(), type, v);
    int index = index(name(), type, position);
    return v instanceof Struct s ? s.fields[index] : StructInterposition.read(m, depth, v, index);
  }

  static void check(String who, StructType type, Object v) {
    if (!StructPredicate.is(v, type)) {
      throw Errors.argument(who, type.name + "?", 0, v);
    }
  }

  /**
   * The index in {@link Struct#fields} for one among the own fields of a type.
   *
   * @param who the procedure that errors name
   */
  public static int index(String who, StructType type, Object position) {
    if (!Conversions.isIndex(position)) {
      throw Errors.argument(who, "exact-nonnegative-integer?", 0, position);
    }
    if (position instanceof BigInteger || (Long) position >= type.ownCount) {
      throw tooLarge(who, type, position);
    }
    return type.fieldCount - type.ownCount + ((Long) position).intValue();
  }

  private static RacketException tooLarge(String who, StructType type, Object position) {
    return type.ownCount == 0
        ? Errors.arguments(
            who,
            "index too large; no fields accessible",
            "index",
            position,
            "structure type",
            (Object) type)
        : Errors.arguments(
            who,
            "index too large",
            "index",
            position,
            "maximum allowed index",
            (long) type.ownCount - 1,
            "structure type",
            type);
  }

  @Override
  public long arityMask() {
    return 4;
  }

  @Override
  public String name() {
    return type.name + "-ref";
  }
}
