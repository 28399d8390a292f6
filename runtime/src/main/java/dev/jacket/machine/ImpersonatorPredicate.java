package dev.jacket.machine;

import dev.jacket.value.ImpersonatorProperty;

/** The predicate of an impersonator property. */
public final class ImpersonatorPredicate extends Procedure {
  private final ImpersonatorProperty property;

  /** Makes the predicate. */
  public ImpersonatorPredicate(ImpersonatorProperty property) {
    this.property = property;
  }

  @Override
  public Object call1(Machine m, int depth, Object v) {
    return Impersonation.properties(v).containsKey(property) ? Boolean.TRUE : Boolean.FALSE;
  }

  @Override
  public long arityMask() {
    return 2;
  }

  @Override
  public String name() {
    return property.name + "?";
  }
}
