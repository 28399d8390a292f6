package dev.jacket.value;

/** The larger and the smaller of two reals; inexact if one of them is. */
public final class Extremes {
  private Extremes() {}

  /** {@code (max a b)}: a NaN if one is. */
  public static Object max(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x > y ? a : b;
    }
    if (a instanceof Double || b instanceof Double) {
      return larger(Exactness.toDouble(a), Exactness.toDouble(b));
    }
    return Comparison.compare(a, b) > 0 ? a : b;
  }

  /** {@code (min a b)}: a NaN if one is. */
  public static Object min(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x < y ? a : b;
    }
    if (a instanceof Double || b instanceof Double) {
      return smaller(Exactness.toDouble(a), Exactness.toDouble(b));
    }
    return Comparison.compare(a, b) < 0 ? a : b;
  }

  /** The larger flonum, the second of two equal ones. */
  public static double larger(double a, double b) {
    return a > b || Double.isNaN(a) ? a : b;
  }

  /** The smaller flonum, the second of two equal ones. */
  public static double smaller(double a, double b) {
    return a < b || Double.isNaN(a) ? a : b;
  }
}
