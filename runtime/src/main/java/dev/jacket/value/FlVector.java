package dev.jacket.value;

/** A vector of flonums. */
public final class FlVector {
  /** The numbers. */
  public final double[] items;

  /** Makes a vector over {@code items}, which it keeps. */
  public FlVector(double[] items) {
    this.items = items;
  }
}
