package dev.jacket.value;

import java.math.BigInteger;

/** Square roots: exact where the root of an exact number is rational. */
public final class Roots {
  private Roots() {}

  /** {@code sqrt} of any number. */
  public static Object sqrt(Object z) {
    if (z instanceof Double d) {
      return d < 0 ? Complex.of(0.0, Math.sqrt(-d)) : (Object) Math.sqrt(d);
    }
    if (z instanceof Complex c) {
      return complex(c);
    }
    return Numbers.signum(z) < 0
        ? Complex.of(Numbers.ZERO, positive(Arithmetic.negate(z)))
        : positive(z);
  }

  /** The root of an exact number that is not negative. */
  private static Object positive(Object exact) {
    BigInteger[] top = Fractions.numerator(exact).sqrtAndRemainder();
    BigInteger[] bottom = Fractions.denominator(exact).sqrtAndRemainder();
    if (top[1].signum() == 0 && bottom[1].signum() == 0) {
      return Ratio.of(top[0], bottom[0]);
    }
    double d = Exactness.toDouble(exact);
    return d > 0 && Numbers.isFinite(d)
        ? Math.sqrt(d)
        : Exactness.toDouble(Ratio.of(top[0], bottom[0]));
  }

  private static Object complex(Complex z) {
    if (z.isExact()) {
      Object m = magnitude(z);
      if (!(m instanceof Double)) {
        Object re = sqrt(Arithmetic.div(Arithmetic.add(m, z.re), 2L));
        Object im = sqrt(Arithmetic.div(Arithmetic.sub(m, z.re), 2L));
        if (!(re instanceof Double) && !(im instanceof Double)) {
          return Complex.of(re, Numbers.signum(z.im) < 0 ? Arithmetic.negate(im) : im);
        }
      }
    }
    return complex(z.reDouble(), z.imDouble());
  }

  /** The principal root of a complex number. */
  static Complex complex(double re, double im) {
    double m = Math.hypot(re, im);
    if (m == 0) {
      return Complex.of(0.0, im);
    }
    if (re >= 0) {
      double t = Math.sqrt((m + re) / 2);
      return Complex.of(t, im / (2 * t));
    }
    double t = Math.sqrt((m - re) / 2);
    return Complex.of(Math.abs(im) / (2 * t), Math.copySign(t, im));
  }

  /** {@code magnitude}: exact if the number is and its magnitude is rational. */
  public static Object magnitude(Object number) {
    if (!(number instanceof Complex c)) {
      return abs(number);
    }
    return c.isExact()
        ? sqrt(Arithmetic.add(Arithmetic.mul(c.re, c.re), Arithmetic.mul(c.im, c.im)))
        : (Object) Math.hypot(c.reDouble(), c.imDouble());
  }

  /** {@code abs} of a real number. */
  public static Object abs(Object real) {
    if (real instanceof Double d) {
      return Math.abs(d);
    }
    return Numbers.signum(real) < 0 ? Arithmetic.negate(real) : real;
  }

  /** {@code integer-sqrt} of an integer: the root rounded towards zero, imaginary if need be. */
  public static Object integerSqrt(Object n) {
    if (n instanceof Double d) {
      double root = Math.floor(Math.sqrt(Math.abs(d)));
      return d < 0 ? Complex.of(0.0, root) : (Object) root;
    }
    BigInteger big = Numbers.big(n);
    Object root = Numbers.norm(big.abs().sqrt());
    return big.signum() < 0 ? Complex.of(Numbers.ZERO, root) : root;
  }
}
