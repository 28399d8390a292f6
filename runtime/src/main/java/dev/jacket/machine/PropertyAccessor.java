package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.Struct;
import dev.jacket.value.StructProperty;
import org.jspecify.annotations.Nullable;

/**
 * The accessor of a structure type property, for instances and for types. Without the property it
 * gives its second argument, or what that returns.
 */
public final class PropertyAccessor extends Procedure {
  /** The property. */
  public final StructProperty property;

  private final String name;
  private final String contract;

  /**
   * Makes an accessor.
   *
   * @param name the name in errors
   * @param contract what errors say is expected
   */
  public PropertyAccessor(StructProperty property, String name, String contract) {
    this.property = property;
    this.name = name;
    this.contract = contract;
  }

  @Override
  public Object call1(Machine m, int depth, Object v) {
    Object value = v instanceof Struct s ? s.property(property) : null;
    if (value != null) {
      return value;
    }
    Object found = property(m, depth, v);
    if (found == null) {
      throw Errors.argument(name, contract, 0, v);
    }
    return found;
  }

  @Override
  public Object call2(Machine m, int depth, Object v, Object absent) {
    Object found = property(m, depth, v);
    if (found != null) {
      return found;
    }
    return Applicables.isProcedure(absent) ? m.call0(absent, depth + 1) : absent;
  }

  private @Nullable Object property(Machine m, int depth, Object v) {
    Object value = StructInterposition.plainProperty(v, property);
    return value == null || v instanceof Struct
        ? value
        : StructInterposition.property(m, depth, v, property, value);
  }

  @Override
  public long arityMask() {
    return 6;
  }

  @Override
  public String name() {
    return name;
  }
}
