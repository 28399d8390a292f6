package dev.jacket.value;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Sameness of values: {@code eq?}, {@code eqv?}, {@code equal?} and {@code equal-always?}
 * (reference, section 4.1).
 *
 * <p>The structural comparisons here take no more than a bounded number of steps and call no Racket
 * procedure; where that is not enough the answer is {@link #UNSURE}, and an {@link EqualityInquiry}
 * decides.
 */
public final class Equality {
  /** The values differ. */
  public static final int NO = 0;

  /** The values are the same. */
  public static final int YES = 1;

  /** An {@link EqualityInquiry} has to decide. */
  public static final int UNSURE = -1;

  private static final int STEPS = 1_000_000;
  private static final int DEPTH = 200;

  private Equality() {}

  /** {@code eq?}: identity, but fixnums and characters are the same if they have the same value. */
  public static boolean isEq(Object a, Object b) {
    return a == b
        || a instanceof Long x && b instanceof Long y && (long) x == y
        || a instanceof Char c && b instanceof Char d && c.code == d.code;
  }

  /** {@code eqv?}: like {@link #isEq}, and numbers of one exactness by their values. */
  public static boolean isEqv(Object a, Object b) {
    return isEq(a, b) || isEqualNumber(a, b);
  }

  private static boolean isEqualNumber(Object a, Object b) {
    return (a instanceof Double
            || a instanceof BigInteger
            || a instanceof Ratio
            || a instanceof Complex
            || a instanceof Extflonum)
        && a.equals(b);
  }

  /** Compares two keys of a table of that kind: {@link #YES}, {@link #NO} or {@link #UNSURE}. */
  public static int compare(HashKind kind, Object a, Object b) {
    if (isEq(a, b)) {
      return YES;
    }
    return switch (kind) {
      case EQ -> NO;
      case EQV -> isEqualNumber(a, b) ? YES : NO;
      case EQUAL -> compare(a, b, false);
      case ALWAYS -> compare(a, b, true);
    };
  }

  /**
   * Compares structurally: {@link #YES}, {@link #NO} or {@link #UNSURE}.
   *
   * @param always whether mutable values are compared by identity ({@code equal-always?})
   */
  public static int compare(Object a, Object b, boolean always) {
    int steps = walk(a, b, always, STEPS, DEPTH);
    return steps > 0 ? YES : steps;
  }

  /**
   * Compares as long as steps are left.
   *
   * @return how many steps are left, positive, if the values are the same; otherwise {@link #NO} or
   *     {@link #UNSURE}
   */
  private static int walk(Object first, Object second, boolean always, int budget, int depth) {
    Object a = first;
    Object b = second;
    int steps = budget;
    while (a instanceof Pair p && b instanceof Pair q && a != b) {
      if (depth == 0 || --steps <= 0) {
        return UNSURE;
      }
      steps = walk(p.car, q.car, always, steps, depth - 1);
      if (steps <= 0) {
        return steps;
      }
      a = p.cdr;
      b = q.cdr;
    }
    if (isEq(a, b)) {
      return steps;
    }
    if (a instanceof Symbol
        || a instanceof Long
        || a instanceof Nil
        || a.getClass() != b.getClass()) {
      return NO;
    }
    if (a instanceof Vector v && b instanceof Vector w) {
      return isApart(v.immutable, w.immutable, always)
          ? NO
          : walkAll(v.items, w.items, always, steps, depth);
    }
    if (a instanceof Struct s && b instanceof Struct t) {
      return walkStruct(s, t, always, steps, depth);
    }
    if (a instanceof Box || a instanceof MPair || a instanceof Hash) {
      return UNSURE;
    }
    return isSameLeaf(a, b, always) ? steps : NO;
  }

  private static int walkStruct(Struct s, Struct t, boolean always, int steps, int depth) {
    if (s.type.customEquality != null && s.type.customEquality == t.type.customEquality) {
      return UNSURE;
    }
    return isFieldwise(s, t, always) ? walkAll(s.fields, t.fields, always, steps, depth) : NO;
  }

  private static int walkAll(Object[] a, Object[] b, boolean always, int budget, int depth) {
    if (a.length != b.length) {
      return NO;
    }
    if (depth == 0 || budget <= a.length) {
      return UNSURE;
    }
    int steps = budget - a.length;
    for (int i = 0; i < a.length && steps > 0; i++) {
      steps = walk(a[i], b[i], always, steps, depth - 1);
    }
    return steps;
  }

  /** Whether two values are of different identity because one may change. */
  static boolean isApart(boolean immutable, boolean otherImmutable, boolean always) {
    return always && !(immutable && otherImmutable);
  }

  /** Whether two structures are the same if their fields are. */
  static boolean isFieldwise(Struct s, Struct t, boolean always) {
    return s.type == t.type
        && s.type.customEquality == null
        && s.type.transparent
        && !(always && s.type.mutable);
  }

  /** Compares values of one class without parts, not {@code eq?}. */
  static boolean isSameLeaf(Object a, Object b, boolean always) {
    if (a instanceof Str s && b instanceof Str t) {
      return !isApart(s.immutable, t.immutable, always) && Arrays.equals(s.chars, t.chars);
    }
    if (a instanceof Bytes s && b instanceof Bytes t) {
      return !isApart(s.immutable, t.immutable, always) && Arrays.equals(s.data, t.data);
    }
    if (a instanceof FlVector v && b instanceof FlVector w) {
      return !always && Arrays.equals(v.items, w.items);
    }
    if (a instanceof FxVector v && b instanceof FxVector w) {
      return !always && Arrays.equals(v.items, w.items);
    }
    return a.equals(b);
  }
}
