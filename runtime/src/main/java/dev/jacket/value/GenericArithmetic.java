package dev.jacket.value;

import java.math.BigInteger;

/** Sum, difference, product and quotient of any two numbers. */
final class GenericArithmetic {
  private GenericArithmetic() {}

  static Object bigSum(long a, long b) {
    return BigInteger.valueOf(a).add(BigInteger.valueOf(b));
  }

  static Object bigDifference(long a, long b) {
    return BigInteger.valueOf(a).subtract(BigInteger.valueOf(b));
  }

  static Object bigProduct(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  static Object add(Object a, Object b) {
    check("+", a, b);
    if (Numbers.isExactZero(a)) {
      return b;
    }
    if (Numbers.isExactZero(b)) {
      return a;
    }
    if (a instanceof Complex || b instanceof Complex) {
      return ComplexArithmetic.add(a, b);
    }
    if (a instanceof Double || b instanceof Double) {
      return Exactness.toDouble(a) + Exactness.toDouble(b);
    }
    if (a instanceof Ratio || b instanceof Ratio) {
      return Fractions.add(a, b);
    }
    return Numbers.norm(Numbers.big(a).add(Numbers.big(b)));
  }

  static Object sub(Object a, Object b) {
    check("-", a, b);
    if (Numbers.isExactZero(b)) {
      return a;
    }
    if (a instanceof Complex || b instanceof Complex) {
      return ComplexArithmetic.sub(a, b);
    }
    if (b instanceof Double d && Numbers.isExactZero(a)) {
      return -d;
    }
    if (a instanceof Double || b instanceof Double) {
      return Exactness.toDouble(a) - Exactness.toDouble(b);
    }
    if (a instanceof Ratio || b instanceof Ratio) {
      return Fractions.sub(a, b);
    }
    return Numbers.norm(Numbers.big(a).subtract(Numbers.big(b)));
  }

  static Object mul(Object a, Object b) {
    check("*", a, b);
    if (Numbers.isExactZero(a) || Numbers.isExactZero(b)) {
      return Numbers.ZERO;
    }
    if (a instanceof Complex || b instanceof Complex) {
      return ComplexArithmetic.mul(a, b);
    }
    if (a instanceof Double || b instanceof Double) {
      return Exactness.toDouble(a) * Exactness.toDouble(b);
    }
    if (a instanceof Ratio || b instanceof Ratio) {
      return Fractions.mul(a, b);
    }
    return Numbers.norm(Numbers.big(a).multiply(Numbers.big(b)));
  }

  static Object div(Object a, Object b) {
    check("/", b, a);
    if (Numbers.isExactZero(b)) {
      throw Division.byZero("/");
    }
    if (Numbers.isExactZero(a)) {
      return Numbers.ZERO;
    }
    if (a instanceof Complex || b instanceof Complex) {
      return ComplexArithmetic.div(a, b);
    }
    if (a instanceof Double || b instanceof Double) {
      return Exactness.toDouble(a) / Exactness.toDouble(b);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return Ratio.of((long) x, (long) y);
    }
    return Fractions.div(a, b);
  }

  /** Requires numbers; {@code a} is to blame first. */
  private static void check(String who, Object a, Object b) {
    if (!Numbers.isNumber(a)) {
      throw Errors.argument(who, "number?", 0, a);
    }
    if (!Numbers.isNumber(b)) {
      throw Errors.argument(who, "number?", 0, b);
    }
  }
}
