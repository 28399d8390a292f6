package dev.jacket.value;

/**
 * The arithmetic that programs do most: two operands each, a fast path for two small integers and
 * one for two flonums; {@link GenericArithmetic} and {@link Division} do the rest.
 *
 * <p>Operands that are no numbers raise the contract error of the Racket procedure.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** {@code (+ a b)}. */
  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return add((long) x, (long) y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x + y;
    }
    return GenericArithmetic.add(a, b);
  }

  /** The sum of two small integers. */
  public static Object add(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? GenericArithmetic.bigSum(a, b) : (Object) sum;
  }

  /** {@code (- a b)}. */
  public static Object sub(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return sub((long) x, (long) y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x - y;
    }
    return GenericArithmetic.sub(a, b);
  }

  /** The difference of two small integers. */
  public static Object sub(long a, long b) {
    long difference = a - b;
    return ((a ^ b) & (a ^ difference)) < 0
        ? GenericArithmetic.bigDifference(a, b)
        : (Object) difference;
  }

  /** {@code (* a b)}. */
  public static Object mul(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return mul((long) x, (long) y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x * y;
    }
    return GenericArithmetic.mul(a, b);
  }

  /** The product of two small integers. */
  public static Object mul(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == low >> 63 ? (Object) low : GenericArithmetic.bigProduct(a, b);
  }

  /**
   * {@code (/ a b)}.
   *
   * @throws RacketException if {@code b} is an exact zero
   */
  public static Object div(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x / y;
    }
    if (a instanceof Long x && b instanceof Long y && y > 0 && x % y == 0) {
      return x / y;
    }
    return GenericArithmetic.div(a, b);
  }

  /** {@code (- a)}. */
  public static Object negate(Object a) {
    return sub(Numbers.ZERO, a);
  }

  /** {@code (add1 a)}. */
  public static Object add1(Object a) {
    return a instanceof Long x && x != Long.MAX_VALUE ? (Object) (x + 1) : addOne("add1", a, 1);
  }

  /** {@code (sub1 a)}. */
  public static Object sub1(Object a) {
    return a instanceof Long x && x != Long.MIN_VALUE ? (Object) (x - 1) : addOne("sub1", a, -1);
  }

  private static Object addOne(String who, Object a, long one) {
    if (!Numbers.isNumber(a)) {
      throw Errors.argument(who, "number?", 0, a);
    }
    return GenericArithmetic.add(a, one);
  }

  /** {@code (quotient a b)}. */
  public static Object quotient(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y > 0) {
      return x / y;
    }
    return Division.quotient(a, b);
  }

  /** {@code (remainder a b)}. */
  public static Object remainder(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y > 0) {
      return x % y;
    }
    return Division.remainder(a, b);
  }

  /** {@code (modulo a b)}. */
  public static Object modulo(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y > 0) {
      return Math.floorMod((long) x, (long) y);
    }
    return Division.modulo(a, b);
  }

  /** {@code (= a b)}. */
  public static boolean numEquals(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x == y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return (double) x == y;
    }
    return Comparison.numEquals(a, b);
  }

  /** {@code (< a b)}. */
  public static boolean less(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x < y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return (double) x < y;
    }
    return Comparison.less("<", a, b);
  }

  /** {@code (> a b)}. */
  public static boolean greater(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x > y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return (double) x > y;
    }
    return Comparison.greater(">", a, b);
  }

  /** {@code (<= a b)}. */
  public static boolean lessOrEqual(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x <= y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return (double) x <= y;
    }
    return Comparison.lessOrEqual("<=", a, b);
  }

  /** {@code (>= a b)}. */
  public static boolean greaterOrEqual(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return (long) x >= y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return (double) x >= y;
    }
    return Comparison.greaterOrEqual(">=", a, b);
  }

  /** {@code (zero? a)}. */
  public static boolean isZero(Object a) {
    if (a instanceof Long x) {
      return x == 0;
    }
    if (!Numbers.isNumber(a)) {
      throw Errors.argument("zero?", "number?", 0, a);
    }
    return Numbers.isZero(a);
  }
}
