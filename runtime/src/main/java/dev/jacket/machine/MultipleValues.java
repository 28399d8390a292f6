package dev.jacket.machine;

/** Other than one value on their way to a frame that accepts them; never a Racket value. */
public final class MultipleValues {
  /** The values. */
  public final Object[] items;

  /** Holds the values. */
  public MultipleValues(Object[] items) {
    this.items = items;
  }
}
