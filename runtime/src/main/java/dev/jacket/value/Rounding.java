package dev.jacket.value;

import java.math.BigInteger;

/** Rounding of real numbers to integers of the same exactness. */
public final class Rounding {
  private Rounding() {}

  /** {@code floor}. */
  public static Object floor(Object real) {
    if (real instanceof Double d) {
      return Math.floor(d);
    }
    return real instanceof Ratio r ? Numbers.norm(floor(r)) : real;
  }

  /** {@code ceiling}. */
  public static Object ceiling(Object real) {
    if (real instanceof Double d) {
      return Math.ceil(d);
    }
    return real instanceof Ratio r ? Numbers.norm(floor(r).add(BigInteger.ONE)) : real;
  }

  /** {@code truncate}. */
  public static Object truncate(Object real) {
    if (real instanceof Double d) {
      return truncate((double) d);
    }
    return real instanceof Ratio r ? Numbers.norm(r.numerator.divide(r.denominator)) : real;
  }

  /** Rounds towards zero; the sign of zero is kept. */
  public static double truncate(double d) {
    return d < 0 ? Math.ceil(d) : Math.floor(d);
  }

  /** {@code round}: to the nearest integer, the even one if two are equally near. */
  public static Object round(Object real) {
    if (real instanceof Double d) {
      return Math.rint(d);
    }
    return real instanceof Ratio r ? Numbers.norm(round(r)) : real;
  }

  private static BigInteger round(Ratio r) {
    BigInteger below = floor(r);
    BigInteger twiceRest = r.numerator.subtract(below.multiply(r.denominator)).shiftLeft(1);
    int half = twiceRest.compareTo(r.denominator);
    boolean up = half > 0 || half == 0 && below.testBit(0);
    return up ? below.add(BigInteger.ONE) : below;
  }

  private static BigInteger floor(Ratio r) {
    BigInteger q = r.numerator.divide(r.denominator);
    return r.signum() < 0 ? q.subtract(BigInteger.ONE) : q;
  }

  /** {@code numerator} of a rational. */
  public static Object numerator(Object rational) {
    return rational instanceof Double d
        ? (Object) Exactness.toDouble(numerator(Exactness.ofDouble(d)))
        : Numbers.norm(Fractions.numerator(rational));
  }

  /** {@code denominator} of a rational. */
  public static Object denominator(Object rational) {
    return rational instanceof Double d
        ? (Object) Exactness.toDouble(denominator(Exactness.ofDouble(d)))
        : Numbers.norm(Fractions.denominator(rational));
  }
}
