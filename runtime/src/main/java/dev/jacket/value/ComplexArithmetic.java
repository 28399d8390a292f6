package dev.jacket.value;

/** Sum, difference, product and quotient where at least one operand is not real. */
final class ComplexArithmetic {
  private ComplexArithmetic() {}

  static Object add(Object a, Object b) {
    return Complex.of(
        Arithmetic.add(Numbers.realPart(a), Numbers.realPart(b)),
        Arithmetic.add(Numbers.imaginaryPart(a), Numbers.imaginaryPart(b)));
  }

  static Object sub(Object a, Object b) {
    return Complex.of(
        Arithmetic.sub(Numbers.realPart(a), Numbers.realPart(b)),
        Arithmetic.sub(Numbers.imaginaryPart(a), Numbers.imaginaryPart(b)));
  }

  static Object mul(Object a, Object b) {
    Object ar = Numbers.realPart(a);
    Object ai = Numbers.imaginaryPart(a);
    Object br = Numbers.realPart(b);
    Object bi = Numbers.imaginaryPart(b);
    return Complex.of(
        Arithmetic.sub(Arithmetic.mul(ar, br), Arithmetic.mul(ai, bi)),
        Arithmetic.add(Arithmetic.mul(ar, bi), Arithmetic.mul(ai, br)));
  }

  /** The quotient; {@code b} is no exact zero. */
  static Object div(Object a, Object b) {
    if (!(b instanceof Complex divisor)) {
      Complex c = (Complex) a;
      return Complex.of(Arithmetic.div(c.re, b), Arithmetic.div(c.im, b));
    }
    if (divisor.isExact() && Numbers.isExact(a)) {
      return divExact(a, divisor);
    }
    return divInexact(a, divisor.reDouble(), divisor.imDouble());
  }

  private static Object divExact(Object a, Complex b) {
    Object square = Arithmetic.add(Arithmetic.mul(b.re, b.re), Arithmetic.mul(b.im, b.im));
    Object product = mul(a, Complex.of(b.re, Arithmetic.negate(b.im)));
    return Complex.of(
        Arithmetic.div(Numbers.realPart(product), square),
        Arithmetic.div(Numbers.imaginaryPart(product), square));
  }

  /** Smith's method: scales by the larger part of the divisor, so that squares cannot overflow. */
  private static Object divInexact(Object a, double c, double d) {
    double re = Exactness.toDouble(Numbers.realPart(a));
    double im = Exactness.toDouble(Numbers.imaginaryPart(a));
    if (Math.abs(c) >= Math.abs(d)) {
      double ratio = d / c;
      double scale = c + d * ratio;
      return Complex.of((re + im * ratio) / scale, (im - re * ratio) / scale);
    }
    double ratio = c / d;
    double scale = c * ratio + d;
    return Complex.of((re * ratio + im) / scale, (im * ratio - re) / scale);
  }
}
