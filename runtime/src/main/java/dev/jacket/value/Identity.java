package dev.jacket.value;

import java.math.BigInteger;

/** The finer equalities of values (reference, section 4.2). */
public final class Identity {
  private Identity() {}

  /** {@code eq?}: the same object; small integers and characters are the same if they are equal. */
  public static boolean eq(Object a, Object b) {
    return a == b
        || a instanceof Long x && b instanceof Long y && (long) x == y
        || a instanceof Char c && b instanceof Char d && c.code == d.code;
  }

  /** {@code eqv?}: {@code eq?}, or equal numbers of the same exactness, flonums to the bit. */
  public static boolean eqv(Object a, Object b) {
    return eq(a, b) || a.getClass() == b.getClass() && isSpecial(a) && a.equals(b);
  }

  /** Whether {@code eqv?} looks into the value: it is a number other than a small integer. */
  public static boolean isSpecial(Object v) {
    return v instanceof Double
        || v instanceof BigInteger
        || v instanceof Ratio
        || v instanceof Complex;
  }
}
