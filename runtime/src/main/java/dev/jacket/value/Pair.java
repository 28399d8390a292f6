package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/**
 * An immutable pair: its fields are written only by {@link ReaderGraph}, which makes cyclic data,
 * before anyone else sees the pair.
 */
public final class Pair {
  /** The first component. */
  public Object car;

  /** The second component. */
  public Object cdr;

  /** The {@link #listness} of one pair in each circle of pairs that are each other's rest. */
  static final byte CIRCULAR = -2;

  /** What is known of the pair: 0 nothing, 1 that it is a list; it is none if this is negative. */
  byte listness;

  /** Makes a pair of {@code car} and {@code cdr}. */
  public Pair(Object car, Object cdr) {
    this.car = car;
    this.cdr = cdr;
  }

  /**
   * The pair that stands for a circle of pairs, if a walk along their rests is in one. A walk that
   * comes to this pair again has seen all there is.
   *
   * @param passed what this method said of the pairs before this one; null at first
   */
  public @Nullable Pair circle(@Nullable Pair passed) {
    return listness == CIRCULAR ? this : passed;
  }
}
