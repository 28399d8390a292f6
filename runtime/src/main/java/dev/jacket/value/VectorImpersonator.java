package dev.jacket.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An impersonator or chaperone of a vector. */
public final class VectorImpersonator extends Impersonator {
  /** The plain vector below all layers. */
  public final Vector vector;

  /** Called with the vector, an index and the element that was read; null for none. */
  public final @Nullable Object read;

  /** Called with the vector, an index and the element to be stored; null for none. */
  public final @Nullable Object write;

  /** Whether the procedures get the outermost impersonator as first argument of four. */
  public final boolean passesSelf;

  /** Makes a layer. */
  public VectorImpersonator(
      Object next,
      boolean chaperone,
      Map<ImpersonatorProperty, Object> properties,
      @Nullable Object read,
      @Nullable Object write,
      boolean passesSelf) {
    super(next, chaperone, properties, read != null);
    this.vector = (Vector) base;
    this.read = read;
    this.write = write;
    this.passesSelf = passesSelf;
  }
}
