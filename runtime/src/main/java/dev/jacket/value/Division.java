package dev.jacket.value;

import java.math.BigInteger;

/** Integer division, and greatest common divisors. */
public final class Division {
  private Division() {}

  /** The error of dividing by an exact zero. */
  public static RacketException byZero(String who) {
    return new RacketException(ExnTypes.DIVIDE_BY_ZERO, who + ": division by zero");
  }

  static Object quotient(Object a, Object b) {
    checkDivisorFirst("quotient", a, b);
    if (a instanceof Double || b instanceof Double) {
      double q = Exactness.toDouble(a) / Exactness.toDouble(b);
      return fits(q) ? (Object) (q < 0 ? Math.ceil(q) : Math.floor(q)) : hugeQuotient(a, b);
    }
    if (a instanceof Long x && b instanceof Long y && y != -1) {
      return x / y;
    }
    return Numbers.norm(Numbers.big(a).divide(Numbers.big(b)));
  }

  private static boolean fits(double q) {
    return Math.abs(q) < 0x1p52;
  }

  /** The quotient of integers one of which is a flonum, rounded once. */
  private static Object hugeQuotient(Object a, Object b) {
    BigInteger n = Numbers.big(Exactness.toExact(a));
    return n.divide(Numbers.big(Exactness.toExact(b))).doubleValue();
  }

  static Object remainder(Object a, Object b) {
    checkDivisorFirst("remainder", a, b);
    if (a instanceof Double || b instanceof Double) {
      double r = Exactness.toDouble(a) % Exactness.toDouble(b);
      return r == 0 ? 0.0 : r;
    }
    if (a instanceof Long x && b instanceof Long y) {
      return y == -1 ? 0L : x % y;
    }
    return Numbers.norm(Numbers.big(a).remainder(Numbers.big(b)));
  }

  static Object modulo(Object a, Object b) {
    check("modulo", a, b);
    if (a instanceof Double || b instanceof Double) {
      double d = Exactness.toDouble(b);
      double r = Exactness.toDouble(a) % d;
      return r == 0 ? 0.0 : (r < 0) != (d < 0) ? r + d : r;
    }
    if (a instanceof Long x && b instanceof Long y) {
      return Math.floorMod((long) x, (long) y);
    }
    BigInteger d = Numbers.big(b);
    BigInteger r = Numbers.big(a).remainder(d);
    return Numbers.norm(r.signum() != 0 && r.signum() != d.signum() ? r.add(d) : r);
  }

  /** Requires integers, of which the second is not zero. */
  private static void check(String who, Object a, Object b) {
    checkInteger(who, a);
    checkDivisor(who, b);
  }

  /** The same for operations of which Racket looks at the divisor first. */
  private static void checkDivisorFirst(String who, Object a, Object b) {
    checkDivisor(who, b);
    checkInteger(who, a);
  }

  private static void checkInteger(String who, Object v) {
    if (!Numbers.isInteger(v)) {
      throw Errors.argument(who, "integer?", 0, v);
    }
  }

  private static void checkDivisor(String who, Object b) {
    checkInteger(who, b);
    if (Numbers.isExactZero(b)) {
      throw byZero(who);
    }
    if (b instanceof Double d && d == 0) {
      throw new RacketException(
          ExnTypes.DIVIDE_BY_ZERO, who + ": undefined for " + NumberPrinter.toString(b, 10));
    }
  }

  /** The greatest common divisor of two rationals, not negative. */
  public static Object gcd(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && x != Long.MIN_VALUE && y != Long.MIN_VALUE) {
      return gcdLong(Math.abs(x), Math.abs(y));
    }
    if (a instanceof Double || b instanceof Double) {
      return Exactness.toInexact(gcd(Exactness.toExact(a), Exactness.toExact(b)));
    }
    BigInteger da = Fractions.denominator(a);
    BigInteger db = Fractions.denominator(b);
    BigInteger top = Fractions.numerator(a).multiply(db).gcd(Fractions.numerator(b).multiply(da));
    return Ratio.of(top, da.multiply(db));
  }

  private static Object gcdLong(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long r = x % y;
      x = y;
      y = r;
    }
    return x;
  }

  /** The least common multiple of two rationals, not negative. */
  public static Object lcm(Object a, Object b) {
    if (Numbers.isZero(a) || Numbers.isZero(b)) {
      return a instanceof Double || b instanceof Double ? (Object) 0.0 : Numbers.ZERO;
    }
    Object product = Arithmetic.div(Arithmetic.mul(a, b), gcd(a, b));
    return Numbers.signum(product) < 0 ? Arithmetic.negate(product) : product;
  }
}
