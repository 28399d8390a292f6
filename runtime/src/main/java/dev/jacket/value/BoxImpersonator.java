package dev.jacket.value;

import java.util.Map;

/** An impersonator or chaperone of a box. */
public final class BoxImpersonator extends Impersonator {
  /** The plain box below all layers. */
  public final Box box;

  /** Called with the box and the content that was read. */
  public final Object read;

  /** Called with the box and the content to be stored. */
  public final Object write;

  /** Makes a layer. */
  public BoxImpersonator(
      Object next,
      boolean chaperone,
      Map<ImpersonatorProperty, Object> properties,
      Object read,
      Object write) {
    super(next, chaperone, properties, true);
    this.box = (Box) base;
    this.read = read;
    this.write = write;
  }
}
