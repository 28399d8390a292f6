package dev.jacket.value;

/**
 * An immutable pair: its fields are written only by {@link ReaderGraph}, which makes cyclic data,
 * before anyone else sees the pair.
 */
public final class Pair {
  /** The first component. */
  public Object car;

  /** The second component. */
  public Object cdr;

  /** What {@link Lists#isList} has found out: 0 unknown, 1 a list, -1 not a list. */
  byte listness;

  /** Makes a pair of {@code car} and {@code cdr}. */
  public Pair(Object car, Object cdr) {
    this.car = car;
    this.cdr = cdr;
  }
}
