package dev.jacket.value;

import java.util.Map;

/**
 * A chaperone of a structure type.
 *
 * <p>Reflection on it is written in Racket, as it calls procedures of the user.
 */
public final class StructTypeImpersonator extends Impersonator {
  /** The plain type below all layers. */
  public final StructType type;

  /** Called with what {@code struct-type-info} gives, returns as many values. */
  public final Object info;

  /** Called with what {@code struct-type-make-constructor} gives, returns a procedure. */
  public final Object constructor;

  /** Guards instances of subtypes, like the type's own guard. */
  public final Object guard;

  /** The operations for which these procedures are: those of the two first ones. */
  public final Vector operations;

  /** Makes a layer. */
  public StructTypeImpersonator(
      Object next,
      Map<ImpersonatorProperty, Object> properties,
      Object info,
      Object constructor,
      Object guard,
      Vector operations) {
    super(next, true, properties, false);
    this.type = (StructType) base;
    this.info = info;
    this.constructor = constructor;
    this.guard = guard;
    this.operations = operations;
  }
}
