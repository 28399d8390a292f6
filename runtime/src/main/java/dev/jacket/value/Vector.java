package dev.jacket.value;

/** A vector, mutable or not. */
public final class Vector {
  /** The elements. Write only if {@link #immutable} is false. */
  public final Object[] items;

  /** Whether the vector may not be changed. */
  public final boolean immutable;

  /** Makes a vector over {@code items}, which it keeps. */
  public Vector(Object[] items, boolean immutable) {
    this.items = items;
    this.immutable = immutable;
  }

  /** A new mutable vector of the given items. */
  public static Vector of(Object... items) {
    return new Vector(items, false);
  }
}
