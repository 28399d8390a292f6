package dev.jacket.value;

import java.util.Map;

/**
 * An impersonator or chaperone of a hash table.
 *
 * <p>Its operations are written in Racket, as nearly each of them calls procedures of the user.
 */
public final class HashImpersonator extends Impersonator {
  /** The plain table below all layers. */
  public final Hash table;

  /** The interposed procedures, in a form that only the operations know; false for none. */
  public final Object procedures;

  /** The operations on impersonated tables, in the order of the machine's list of them. */
  public final Vector operations;

  /** Makes a layer. */
  public HashImpersonator(
      Object next,
      boolean chaperone,
      Map<ImpersonatorProperty, Object> properties,
      Object procedures,
      Vector operations) {
    super(next, chaperone, properties, procedures != Boolean.FALSE);
    this.table = (Hash) base;
    this.procedures = procedures;
    this.operations = operations;
  }

  /** The same layer around another table or impersonator. */
  public HashImpersonator around(Object inner) {
    return new HashImpersonator(inner, chaperone, properties, procedures, operations);
  }
}
