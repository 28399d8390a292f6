package dev.jacket.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Conversion between exact numbers and flonums, correctly rounded. */
public final class Exactness {
  private static final int PRECISION = 53;
  private static final int MIN_EXPONENT = -1022;
  private static final long EXACT_LIMIT = 1L << PRECISION;

  private Exactness() {}

  /** The flonum nearest to a real number. */
  public static double toDouble(Object real) {
    if (real instanceof Double d) {
      return d;
    }
    if (real instanceof Long n) {
      return n;
    }
    if (real instanceof BigInteger b) {
      return b.doubleValue();
    }
    Ratio r = (Ratio) real;
    return divide(r.numerator, r.denominator);
  }

  /** The flonum nearest to the quotient of two integers; {@code d} is positive. */
  static double divide(BigInteger n, BigInteger d) {
    if (n.bitLength() <= PRECISION && d.bitLength() <= PRECISION) {
      return (double) n.longValue() / d.longValue();
    }
    if (n.signum() < 0) {
      return -divide(n.negate(), d);
    }
    int shift = PRECISION + 11 - (n.bitLength() - d.bitLength());
    BigInteger[] parts =
        shift >= 0
            ? n.shiftLeft(shift).divideAndRemainder(d)
            : n.divideAndRemainder(d.shiftLeft(-shift));
    boolean sticky = parts[1].signum() != 0;
    return scale(parts[0], -shift, sticky);
  }

  /** {@code q * 2^exponent}, and a little more if {@code sticky}, rounded half to even. */
  private static double scale(BigInteger q, int exponent, boolean sticky) {
    int top = q.bitLength() - 1 + exponent;
    int bits = top >= MIN_EXPONENT ? PRECISION : PRECISION - (MIN_EXPONENT - top);
    if (bits < 0) {
      return 0.0;
    }
    int drop = q.bitLength() - bits;
    BigInteger kept = q.shiftRight(drop);
    boolean half = q.testBit(drop - 1);
    boolean more = sticky || q.getLowestSetBit() < drop - 1;
    if (half && (more || kept.testBit(0))) {
      kept = kept.add(BigInteger.ONE);
    }
    return Math.scalb(kept.doubleValue(), drop + exponent);
  }

  /**
   * The exact value of a flonum.
   *
   * @throws RacketException for infinities and NaN
   */
  public static Object ofDouble(double d) {
    long n = (long) d;
    if (n == d && Math.abs(n) < EXACT_LIMIT) {
      return n;
    }
    if (!Numbers.isFinite(d)) {
      throw Errors.contract("exact: no exact representation for " + NumberPrinter.toString(d));
    }
    BigDecimal exact = new BigDecimal(d);
    return ofDecimal(exact.unscaledValue(), -exact.scale());
  }

  /** {@code unscaled * 10^exponent}. */
  static Object ofDecimal(BigInteger unscaled, int exponent) {
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    return exponent >= 0 ? Numbers.norm(unscaled.multiply(power)) : Ratio.of(unscaled, power);
  }

  /** {@code exact->inexact} of any number. */
  public static Object toInexact(Object number) {
    if (number instanceof Double) {
      return number;
    }
    if (number instanceof Complex c) {
      return c.isExact() ? Complex.of(c.reDouble(), c.imDouble()) : c;
    }
    return toDouble(number);
  }

  /**
   * {@code inexact->exact} of any number.
   *
   * @throws RacketException for infinities and NaN
   */
  public static Object toExact(Object number) {
    if (number instanceof Double d) {
      return ofDouble(d);
    }
    if (number instanceof Complex c && !c.isExact()) {
      return Complex.of(toExact(c.re), toExact(c.im));
    }
    return number;
  }
}
