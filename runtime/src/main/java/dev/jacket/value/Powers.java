package dev.jacket.value;

import java.math.BigInteger;

/** Powers of any two numbers: {@code expt} (reference, section 4.3.2.2). */
public final class Powers {
  private static final long MOST_BITS = Integer.MAX_VALUE - 64;

  private Powers() {}

  /**
   * {@code (expt base exponent)}.
   *
   * @throws RacketException if an exact zero has an exponent that is not positive, or the result is
   *     too large for any memory
   */
  public static Object expt(Object base, Object exponent) {
    if (Numbers.isExactZero(exponent) || isExactOne(base)) {
      return Numbers.ONE;
    }
    if (Numbers.isExactZero(base)) {
      return ofZero(base, exponent);
    }
    if (Numbers.isExactInteger(exponent)) {
      return integral(base, exponent);
    }
    if (exponent instanceof Ratio r && isHalf(r)) {
      return Roots.sqrt(base);
    }
    if (Numbers.isReal(base) && Numbers.isReal(exponent)) {
      double b = Exactness.toDouble(base);
      double e = Exactness.toDouble(exponent);
      if (!(b < 0) || Numbers.isFinite(e) && e == Math.rint(e)) {
        return flonum(b, e);
      }
    }
    if (Numbers.isReal(base) && Numbers.isZero(base)) {
      return 0.0;
    }
    return Transcendental.exp(Arithmetic.mul(exponent, Transcendental.log(base)));
  }

  /** The power of flonums; unlike Java's, one to any power is one. */
  public static double flonum(double base, double exponent) {
    return base == 1 || base == -1 && Double.isInfinite(exponent) ? 1.0 : Math.pow(base, exponent);
  }

  private static boolean isExactOne(Object v) {
    return v instanceof Long n && n == 1;
  }

  private static boolean isHalf(Ratio r) {
    return r.numerator.equals(BigInteger.ONE) && r.denominator.equals(BigInteger.TWO);
  }

  private static Object ofZero(Object base, Object exponent) {
    if (exponent instanceof Double d && !(d < 0)) {
      return d > 0 ? Numbers.ZERO : (Object) (d.isNaN() ? Double.NaN : 1.0);
    }
    if (Numbers.signum(Numbers.realPart(exponent)) > 0) {
      return Numbers.ZERO;
    }
    throw new RacketException(
        ExnTypes.DIVIDE_BY_ZERO,
        "expt: undefined for values "
            + NumberPrinter.toString(base)
            + " and "
            + NumberPrinter.toString(exponent));
  }

  /** A power with an exact integer as exponent, not zero. */
  private static Object integral(Object base, Object exponent) {
    if (base instanceof Double b) {
      double power = Math.pow(Math.abs(b), Exactness.toDouble(exponent));
      boolean negative = Double.doubleToRawLongBits(b) < 0 && Bits.isSet(exponent, Numbers.ZERO);
      return negative ? -power : power;
    }
    if (Numbers.signum(exponent) < 0) {
      return Arithmetic.div(Numbers.ONE, integral(base, Arithmetic.negate(exponent)));
    }
    if (base instanceof Long n && n == -1) {
      return Bits.isSet(exponent, Numbers.ZERO) ? -1L : 1L;
    }
    if (!(exponent instanceof Long e) || e > MOST_BITS) {
      throw Bits.outOfMemory();
    }
    if (base instanceof Complex c) {
      return squaring(c, e);
    }
    BigInteger top = power(Fractions.numerator(base), e);
    return base instanceof Ratio r ? Ratio.lowest(top, power(r.denominator, e)) : Numbers.norm(top);
  }

  private static BigInteger power(BigInteger n, long exponent) {
    if ((n.bitLength() - 1) * exponent > MOST_BITS) {
      throw Bits.outOfMemory();
    }
    return n.pow((int) exponent);
  }

  private static Object squaring(Object base, long exponent) {
    Object result = Numbers.ONE;
    Object square = base;
    for (long e = exponent; ; ) {
      if ((e & 1) != 0) {
        result = Arithmetic.mul(result, square);
      }
      e >>= 1;
      if (e == 0) {
        return result;
      }
      square = Arithmetic.mul(square, square);
    }
  }
}
