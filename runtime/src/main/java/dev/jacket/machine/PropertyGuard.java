package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The guard of a builtin structure type property: checks the value. Where a property may be the
 * index of an immutable field, that becomes an index of {@link dev.jacket.value.Struct#fields}.
 */
public final class PropertyGuard extends Procedure {
  private static final int INIT_COUNT = 1;
  private static final int ACCESSOR = 3;
  private static final int IMMUTABLES = 5;

  private final String name;
  private final String contract;
  private final boolean indices;
  private final Predicate<Object> accepts;

  private PropertyGuard(String name, String contract, boolean indices, Predicate<Object> accepts) {
    this.name = name;
    this.contract = contract;
    this.indices = indices;
    this.accepts = accepts;
  }

  /** The guard of property {@code name}, whose value must meet a contract. */
  static PropertyGuard of(String name, String contract, Predicate<Object> accepts) {
    return new PropertyGuard("guard-for-prop:" + name, contract, false, accepts);
  }

  /** A property whose value meets a contract. */
  public static StructProperty checked(String name, String contract, Predicate<Object> accepts) {
    return property(name, of(name, contract, accepts));
  }

  /** A property whose value meets a contract or is the index of an immutable field. */
  public static StructProperty checkedOrIndex(
      String name, String contract, Predicate<Object> accepts) {
    return property(name, new PropertyGuard("guard-for-prop:" + name, contract, true, accepts));
  }

  private static StructProperty property(String name, PropertyGuard guard) {
    return new StructProperty(Symbol.of(name), guard, List.of());
  }

  @Override
  public Object call2(Machine m, int depth, Object value, Object info) {
    if (accepts.test(value)) {
      return value;
    }
    if (indices && Conversions.isIndex(value)) {
      return index(value, Lists.toArray(info));
    }
    throw Errors.argument(name, contract, 0, value);
  }

  private Object index(Object value, Object[] info) {
    long count = (Long) info[INIT_COUNT];
    if (!(value instanceof Long index) || index >= count) {
      throw Errors.arguments(
          name,
          "field index >= initialized-field count for structure type",
          "field index",
          value,
          "initialized-field count",
          count);
    }
    if (!Arrays.asList(Lists.toArray(info[IMMUTABLES])).contains(index)) {
      throw Errors.arguments(name, "field index not declared immutable", "field index", index);
    }
    StructType type = ((StructReference) info[ACCESSOR]).type;
    return index + type.fieldCount - type.ownCount;
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
