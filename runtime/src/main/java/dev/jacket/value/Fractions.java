package dev.jacket.value;

import java.math.BigInteger;

/** Exact rationals as pairs of integers. */
final class Fractions {
  private Fractions() {}

  /** The numerator of an exact rational. */
  static BigInteger numerator(Object exact) {
    return exact instanceof Ratio r ? r.numerator : Numbers.big(exact);
  }

  /** The denominator of an exact rational. */
  static BigInteger denominator(Object exact) {
    return exact instanceof Ratio r ? r.denominator : BigInteger.ONE;
  }

  static Object add(Object a, Object b) {
    BigInteger da = denominator(a);
    BigInteger db = denominator(b);
    BigInteger sum = numerator(a).multiply(db).add(numerator(b).multiply(da));
    return Ratio.of(sum, da.multiply(db));
  }

  static Object sub(Object a, Object b) {
    BigInteger da = denominator(a);
    BigInteger db = denominator(b);
    BigInteger difference = numerator(a).multiply(db).subtract(numerator(b).multiply(da));
    return Ratio.of(difference, da.multiply(db));
  }

  static Object mul(Object a, Object b) {
    return Ratio.of(numerator(a).multiply(numerator(b)), denominator(a).multiply(denominator(b)));
  }

  /** The quotient; {@code b} is not zero. */
  static Object div(Object a, Object b) {
    return Ratio.of(numerator(a).multiply(denominator(b)), denominator(a).multiply(numerator(b)));
  }
}
