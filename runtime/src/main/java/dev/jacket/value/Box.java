package dev.jacket.value;

/** A box, mutable or not. */
public final class Box {
  /** The content. Write only if {@link #immutable} is false. */
  public Object content;

  /** Whether the box may not be changed. */
  public final boolean immutable;

  /** Makes a box. */
  public Box(Object content, boolean immutable) {
    this.content = content;
    this.immutable = immutable;
  }
}
