package dev.jacket.value;

/** A mutable pair. */
public final class MPair {
  /** The first component. */
  public Object car;

  /** The second component. */
  public Object cdr;

  /** Makes a mutable pair of {@code car} and {@code cdr}. */
  public MPair(Object car, Object cdr) {
    this.car = car;
    this.cdr = cdr;
  }
}
