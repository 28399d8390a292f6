package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.ImpersonatorProperty;

/**
 * The accessor of an impersonator property. Without the property it gives its second argument, or
 * what that returns.
 */
public final class ImpersonatorAccessor extends Procedure {
  private final ImpersonatorProperty property;
  private final String name;

  /** Makes an accessor that errors call {@code name}. */
  public ImpersonatorAccessor(ImpersonatorProperty property, String name) {
    this.property = property;
    this.name = name;
  }

  @Override
  public Object call1(Machine m, int depth, Object v) {
    Object value = Impersonation.properties(v).get(property);
    if (value == null) {
      throw Errors.argument(name, property.name + "?", 0, v);
    }
    return value;
  }

  @Override
  public Object call2(Machine m, int depth, Object v, Object absent) {
    Object value = Impersonation.properties(v).get(property);
    if (value != null) {
      return value;
    }
    return Applicables.isProcedure(absent) ? m.call0(absent, depth + 1) : absent;
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
