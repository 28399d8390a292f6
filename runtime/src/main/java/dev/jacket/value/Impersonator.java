package dev.jacket.value;

import java.util.Map;

/**
 * A value seen through interposed procedures: an impersonator or a chaperone of data (reference,
 * section 14.5).
 *
 * <p>There is a final class for each kind of value. None is a subclass of the class that it stands
 * for, so that operations meet impersonators only where the test for the plain class failed.
 * Impersonators of procedures are procedures of their own.
 */
public abstract class Impersonator {
  /** What this is a layer around: a plain value or another impersonator. */
  public final Object next;

  /** The plain value below all layers. */
  public final Object base;

  /** Whether this layer is a chaperone. */
  public final boolean chaperone;

  /** The impersonator properties, those of the layers below included. */
  public final Map<ImpersonatorProperty, Object> properties;

  /** Whether any of the layers has procedures: else contents are those of the plain value. */
  public final boolean interposes;

  /**
   * Makes a layer.
   *
   * @param interposes whether this layer has procedures
   */
  protected Impersonator(
      Object next,
      boolean chaperone,
      Map<ImpersonatorProperty, Object> properties,
      boolean interposes) {
    this.next = next;
    this.base = next instanceof Impersonator inner ? inner.base : next;
    this.interposes = interposes || next instanceof Impersonator below && below.interposes;
    this.chaperone = chaperone;
    this.properties = properties;
  }
}
