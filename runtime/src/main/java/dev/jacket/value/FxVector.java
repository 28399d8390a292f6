package dev.jacket.value;

/** A vector of fixnums. */
public final class FxVector {
  /** The numbers. */
  public final long[] items;

  /** Makes a vector over {@code items}, which it keeps. */
  public FxVector(long[] items) {
    this.items = items;
  }
}
