package dev.jacket.value;

import java.math.BigInteger;

/** An exact rational that is no integer: lowest terms, denominator above one. */
public final class Ratio {
  /** The numerator, which carries the sign. */
  public final BigInteger numerator;

  /** The denominator, at least 2. */
  public final BigInteger denominator;

  private Ratio(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * The quotient of two integers as a Racket number: an integer or a ratio.
   *
   * @param denominator not zero
   */
  public static Object of(BigInteger numerator, BigInteger denominator) {
    BigInteger gcd = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      gcd = gcd.negate();
    }
    return lowest(numerator.divide(gcd), denominator.divide(gcd));
  }

  /** The quotient of two long integers; {@code denominator} is not zero. */
  public static Object of(long numerator, long denominator) {
    if (denominator != -1 && numerator % denominator == 0) {
      return numerator / denominator;
    }
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The quotient of integers without a common factor; {@code denominator} is positive. */
  static Object lowest(BigInteger numerator, BigInteger denominator) {
    return denominator.equals(BigInteger.ONE)
        ? Numbers.norm(numerator)
        : new Ratio(numerator, denominator);
  }

  /** The sign: -1 or 1. */
  public int signum() {
    return numerator.signum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ratio r
        && r.numerator.equals(numerator)
        && r.denominator.equals(denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
