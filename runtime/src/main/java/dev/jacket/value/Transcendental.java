package dev.jacket.value;

import java.math.BigInteger;

/**
 * Exponentials, logarithms and trigonometry of any number: exact where Racket's results are, else
 * flonums (reference, sections 4.3.2.2 and 4.3.2.3).
 */
public final class Transcendental {
  private static final double LOG_2 = Math.log(2);
  private static final int LEADING_BITS = 64;

  private Transcendental() {}

  /** {@code exp}. */
  public static Object exp(Object z) {
    if (Numbers.isExactZero(z)) {
      return Numbers.ONE;
    }
    if (z instanceof Complex c) {
      double m = Math.exp(c.reDouble());
      return Complex.of(m * Math.cos(c.imDouble()), m * Math.sin(c.imDouble()));
    }
    return Math.exp(Exactness.toDouble(z));
  }

  /**
   * The natural logarithm.
   *
   * @throws RacketException for an exact zero
   */
  public static Object log(Object z) {
    if (z instanceof Complex c) {
      double re = c.reDouble();
      double im = c.imDouble();
      return Complex.of(Math.log(Math.hypot(re, im)), Math.atan2(im, re));
    }
    if (Numbers.isExactZero(z)) {
      throw Division.byZero("log");
    }
    if (z instanceof Long n && n == 1) {
      return Numbers.ZERO;
    }
    return Numbers.signum(z) < 0
        ? Complex.of(logPositive(Arithmetic.negate(z)), Math.PI)
        : (Object) logPositive(z);
  }

  private static double logPositive(Object real) {
    double d = Exactness.toDouble(real);
    if (real instanceof Double || d > 0 && Numbers.isFinite(d)) {
      return d == 0 ? Double.NEGATIVE_INFINITY : Math.log(d);
    }
    return logBig(Fractions.numerator(real)) - logBig(Fractions.denominator(real));
  }

  private static double logBig(BigInteger n) {
    int drop = Math.max(0, n.bitLength() - LEADING_BITS);
    return Math.log(n.shiftRight(drop).doubleValue()) + drop * LOG_2;
  }

  /** {@code sin}. */
  public static Object sin(Object z) {
    if (Numbers.isExactZero(z)) {
      return z;
    }
    if (z instanceof Complex c) {
      double re = c.reDouble();
      double im = c.imDouble();
      return Complex.of(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im));
    }
    return Math.sin(Exactness.toDouble(z));
  }

  /** {@code cos}. */
  public static Object cos(Object z) {
    if (Numbers.isExactZero(z)) {
      return Numbers.ONE;
    }
    if (z instanceof Complex c) {
      double re = c.reDouble();
      double im = c.imDouble();
      return Complex.of(Math.cos(re) * Math.cosh(im), -(Math.sin(re) * Math.sinh(im)));
    }
    return Math.cos(Exactness.toDouble(z));
  }

  /** {@code tan}. */
  public static Object tan(Object z) {
    if (Numbers.isExactZero(z)) {
      return z;
    }
    if (z instanceof Complex c) {
      double re = 2 * c.reDouble();
      double im = 2 * c.imDouble();
      double scale = Math.cos(re) + Math.cosh(im);
      return Numbers.isFinite(scale)
          ? Complex.of(Math.sin(re) / scale, Math.sinh(im) / scale)
          : Complex.of(0.0, Math.signum(im));
    }
    return Math.tan(Exactness.toDouble(z));
  }

  /** {@code asin}. */
  public static Object asin(Object z) {
    if (Numbers.isExactZero(z)) {
      return z;
    }
    if (z instanceof Complex c) {
      return asin(c.reDouble(), c.imDouble());
    }
    double d = Exactness.toDouble(z);
    return Math.abs(d) > 1
        ? Complex.of(Math.copySign(Math.PI / 2, d), -Math.copySign(acosh(Math.abs(d)), d))
        : (Object) Math.asin(d);
  }

  /** {@code acos}. */
  public static Object acos(Object z) {
    if (z instanceof Long n && n == 1) {
      return Numbers.ZERO;
    }
    if (z instanceof Complex c) {
      return acos(c.reDouble(), c.imDouble());
    }
    double d = Exactness.toDouble(z);
    if (Math.abs(d) > 1) {
      double im = acosh(Math.abs(d));
      return d > 0 ? Complex.of(0.0, im) : Complex.of(Math.PI, -im);
    }
    return Math.acos(d);
  }

  /** Kahan's formulas, with the right signs beside the cuts. */
  private static Complex asin(double re, double im) {
    Complex minus = Roots.complex(1 - re, -im);
    Complex plus = Roots.complex(1 + re, im);
    double product = minus.reDouble() * plus.reDouble() - minus.imDouble() * plus.imDouble();
    double crossed = minus.reDouble() * plus.imDouble() - minus.imDouble() * plus.reDouble();
    return Complex.of(Math.atan2(re, product), asinh(crossed));
  }

  private static Complex acos(double re, double im) {
    Complex minus = Roots.complex(1 - re, -im);
    Complex plus = Roots.complex(1 + re, im);
    double crossed = plus.reDouble() * minus.imDouble() - plus.imDouble() * minus.reDouble();
    return Complex.of(2 * Math.atan2(minus.reDouble(), plus.reDouble()), asinh(crossed));
  }

  private static double asinh(double x) {
    double a = Math.abs(x);
    return Math.copySign(Math.log1p(a + a * a / (1 + Math.hypot(1, a))), x);
  }

  private static double acosh(double x) {
    return 2 * Math.log(Math.sqrt((x + 1) / 2) + Math.sqrt((x - 1) / 2));
  }

  /**
   * {@code atan} of one number.
   *
   * @throws RacketException for exact {@code +i} and {@code -i}
   */
  public static Object atan(Object z) {
    if (Numbers.isExactZero(z)) {
      return z;
    }
    if (!(z instanceof Complex c)) {
      return Math.atan(Exactness.toDouble(z));
    }
    if (Numbers.isExactZero(c.re) && c.im instanceof Long unit && Math.abs(unit) == 1) {
      throw new RacketException(ExnTypes.DIVIDE_BY_ZERO, "atan: undefined for " + c);
    }
    double x = c.reDouble();
    double y = c.imDouble();
    double re = Math.atan2(2 * x, (1 - y) * (1 + y) - x * x) / 2;
    double above = (1 + y) * (1 + y) + x * x;
    double below = (1 - y) * (1 - y) + x * x;
    return Complex.of(re, Math.log(above / below) / 4);
  }

  /**
   * {@code (atan y x)} of two reals.
   *
   * @throws RacketException if both are exact zeros
   */
  public static Object atan(Object y, Object x) {
    if (Numbers.isExactZero(y)) {
      if (Numbers.isExactZero(x)) {
        throw new RacketException(ExnTypes.DIVIDE_BY_ZERO, "atan2: undefined for values 0 and 0");
      }
      double d = Exactness.toDouble(x);
      if (d > 0 || d == 0 && 1 / d > 0) {
        return Numbers.ZERO;
      }
    }
    return Math.atan2(Exactness.toDouble(y), Exactness.toDouble(x));
  }

  /**
   * {@code angle}.
   *
   * @throws RacketException for an exact zero
   */
  public static Object angle(Object number) {
    if (number instanceof Complex c) {
      return Math.atan2(c.imDouble(), c.reDouble());
    }
    if (Numbers.isExactZero(number)) {
      throw Division.byZero("angle");
    }
    if (number instanceof Double d && (d.isNaN() || d == 0)) {
      return d.isNaN() ? (Object) d : 1 / d < 0 ? (Object) Math.PI : Numbers.ZERO;
    }
    return Numbers.signum(number) < 0 ? (Object) Math.PI : Numbers.ZERO;
  }
}
