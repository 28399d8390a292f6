package dev.jacket.value;

import java.math.BigInteger;

/** Order and equality of numbers of different kinds; flonums compare by their exact values. */
public final class Comparison {
  private Comparison() {}

  /** {@code (= a b)}. */
  static boolean numEquals(Object a, Object b) {
    if (!Numbers.isNumber(a) || !Numbers.isNumber(b)) {
      throw Errors.argument("=", "number?", 0, Numbers.isNumber(a) ? b : a);
    }
    if (a instanceof Complex || b instanceof Complex) {
      return numEquals(Numbers.realPart(a), Numbers.realPart(b))
          && numEquals(Numbers.imaginaryPart(a), Numbers.imaginaryPart(b));
    }
    return ordered(a, b) && compare(a, b) == 0;
  }

  static boolean less(String who, Object a, Object b) {
    return ordered(who, a, b) && compare(a, b) < 0;
  }

  static boolean greater(String who, Object a, Object b) {
    return ordered(who, b, a) && compare(a, b) > 0;
  }

  static boolean lessOrEqual(String who, Object a, Object b) {
    return ordered(who, a, b) && compare(a, b) <= 0;
  }

  static boolean greaterOrEqual(String who, Object a, Object b) {
    return ordered(who, b, a) && compare(a, b) >= 0;
  }

  /** Whether numbers have an order; {@code a} is to blame first. */
  private static boolean ordered(String who, Object a, Object b) {
    if (!Numbers.isReal(a) || !Numbers.isReal(b)) {
      throw Errors.argument(who, "real?", 0, Numbers.isReal(a) ? b : a);
    }
    return ordered(a, b);
  }

  /** Whether neither of the reals is a NaN. */
  static boolean ordered(Object a, Object b) {
    return !(a instanceof Double x && x.isNaN()) && !(b instanceof Double y && y.isNaN());
  }

  /** Compares two reals, neither of them a NaN: negative, zero or positive. */
  public static int compare(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Long.compare(x, y);
    }
    if (a instanceof Double x) {
      return b instanceof Double y ? compareDoubles(x, y) : -compareToDouble(b, x);
    }
    return b instanceof Double y ? compareToDouble(a, y) : compareExact(a, b);
  }

  private static int compareDoubles(double x, double y) {
    return x < y ? -1 : x > y ? 1 : 0;
  }

  private static int compareToDouble(Object exact, double d) {
    if (!Numbers.isFinite(d)) {
      return d > 0 ? -1 : 1;
    }
    return compareExact(exact, Exactness.ofDouble(d));
  }

  private static int compareExact(Object a, Object b) {
    if (!(a instanceof Ratio) && !(b instanceof Ratio)) {
      return Numbers.big(a).compareTo(Numbers.big(b));
    }
    BigInteger left = Fractions.numerator(a).multiply(Fractions.denominator(b));
    return left.compareTo(Fractions.numerator(b).multiply(Fractions.denominator(a)));
  }
}
