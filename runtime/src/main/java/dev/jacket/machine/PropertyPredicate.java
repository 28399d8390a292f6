package dev.jacket.machine;

import dev.jacket.value.StructProperty;

/** The predicate of a structure type property: for instances and for types. */
public final class PropertyPredicate extends Procedure {
  /** The property. */
  public final StructProperty property;

  /** Makes the predicate. */
  public PropertyPredicate(StructProperty property) {
    this.property = property;
  }

  @Override
  public Object call1(Machine m, int depth, Object v) {
    return StructInterposition.plainProperty(v, property) != null ? Boolean.TRUE : Boolean.FALSE;
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
