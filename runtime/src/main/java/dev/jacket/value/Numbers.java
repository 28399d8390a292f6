package dev.jacket.value;

import java.math.BigInteger;

/**
 * What kind of number a value is.
 *
 * <p>Numbers are {@code Long} and {@code BigInteger} (exact integers; never a {@code BigInteger}
 * that fits a {@code Long}), {@link Ratio}, {@code Double} and {@link Complex}.
 */
public final class Numbers {
  /** The exact zero. */
  public static final Long ZERO = 0L;

  /** The exact one. */
  public static final Long ONE = 1L;

  private Numbers() {}

  /** The integer as a Racket number. */
  public static Object norm(BigInteger n) {
    return n.bitLength() < Long.SIZE ? (Object) n.longValue() : n;
  }

  /** An exact integer as a {@code BigInteger}. */
  public static BigInteger big(Object n) {
    return n instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) n;
  }

  /** {@code number?}. */
  public static boolean isNumber(Object v) {
    return isReal(v) || v instanceof Complex;
  }

  /** {@code real?}. */
  public static boolean isReal(Object v) {
    return v instanceof Long
        || v instanceof Double
        || v instanceof BigInteger
        || v instanceof Ratio;
  }

  /** {@code rational?}. */
  public static boolean isRational(Object v) {
    return v instanceof Double d ? isFinite(d) : isReal(v);
  }

  /** {@code integer?}. */
  public static boolean isInteger(Object v) {
    return v instanceof Double d ? isFinite(d) && d == Math.rint(d) : isExactInteger(v);
  }

  /** {@code exact-integer?}. */
  public static boolean isExactInteger(Object v) {
    return v instanceof Long || v instanceof BigInteger;
  }

  /** {@code exact-nonnegative-integer?}. */
  public static boolean isExactNonnegativeInteger(Object v) {
    return v instanceof Long n ? n >= 0 : v instanceof BigInteger b && b.signum() > 0;
  }

  /** {@code exact-positive-integer?}. */
  public static boolean isExactPositiveInteger(Object v) {
    return v instanceof Long n ? n > 0 : v instanceof BigInteger b && b.signum() > 0;
  }

  /** Whether the value is an exact number that is real. */
  public static boolean isExactReal(Object v) {
    return v instanceof Long || v instanceof BigInteger || v instanceof Ratio;
  }

  /** Whether a number is exact. */
  public static boolean isExact(Object number) {
    return number instanceof Complex c ? c.isExact() : !(number instanceof Double);
  }

  /** Whether the value is the exact zero. */
  public static boolean isExactZero(Object v) {
    return v instanceof Long n && n == 0;
  }

  /** Whether a number is zero, exact or not. */
  public static boolean isZero(Object number) {
    if (number instanceof Long n) {
      return n == 0;
    }
    if (number instanceof Double d) {
      return d == 0;
    }
    return number instanceof Complex c && !c.isExact() && isZero(c.re) && isZero(c.im);
  }

  /** The sign of a real number: -1, 0 (also for NaN) or 1. */
  public static int signum(Object real) {
    if (real instanceof Long n) {
      return Long.signum(n);
    }
    if (real instanceof Double d) {
      return d > 0 ? 1 : d < 0 ? -1 : 0;
    }
    return real instanceof Ratio r ? r.signum() : ((BigInteger) real).signum();
  }

  /** Whether the flonum is neither infinite nor a NaN. */
  public static boolean isFinite(double d) {
    return Math.abs(d) <= Double.MAX_VALUE;
  }

  /** The real part of a number. */
  public static Object realPart(Object number) {
    return number instanceof Complex c ? c.re : number;
  }

  /** The imaginary part of a number: exact zero for real ones. */
  public static Object imaginaryPart(Object number) {
    return number instanceof Complex c ? c.im : ZERO;
  }

  /** {@code eqv?} of numbers: same exactness, equal, and flonums alike to the bit. */
  public static boolean eqv(Object a, Object b) {
    return a.equals(b);
  }
}
