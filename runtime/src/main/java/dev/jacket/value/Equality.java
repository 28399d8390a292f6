package dev.jacket.value;

import java.util.Arrays;

/**
 * Sameness of values by their parts: {@code equal?} and {@code equal-always?} (reference, section
 * 4.1). The finer equalities are in {@link Identity}.
 *
 * <p>The structural comparisons here call no Racket procedure; where that is not enough the answer
 * is {@link #UNSURE}, and an {@link EqualityInquiry} decides. Values that are neither large nor
 * deep are compared by plain recursion, others by an inquiry as well.
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

  /** Compares two keys of a table of that kind: {@link #YES}, {@link #NO} or {@link #UNSURE}. */
  public static int compare(HashKind kind, Object a, Object b) {
    if (Identity.eq(a, b)) {
      return YES;
    }
    return switch (kind) {
      case EQ -> NO;
      case EQV -> Identity.eqv(a, b) ? YES : NO;
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
    if (steps != UNSURE) {
      return steps > 0 ? YES : NO;
    }
    EqualityInquiry inquiry = EqualityInquiry.of(a, b, always);
    return !inquiry.advance() ? UNSURE : inquiry.result() ? YES : NO;
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
    if (Identity.eq(a, b)) {
      return steps;
    }
    if (a instanceof Symbol || a instanceof Long || a instanceof Nil) {
      return NO;
    }
    if (a instanceof Str && b instanceof Str) {
      return isSameLeaf(a, b, always) ? steps : NO;
    }
    if (a instanceof Vector v && b instanceof Vector w) {
      return isApart(v.immutable, w.immutable, always)
          ? NO
          : walkAll(v.items, w.items, always, steps, depth);
    }
    if (a instanceof Struct s && b instanceof Struct t) {
      return walkStruct(s, t, always, steps, depth);
    }
    if (isLayered(a) || isLayered(b)) {
      return walkLayered(a, b, always, steps, depth);
    }
    if (a.getClass() != b.getClass()) {
      return NO;
    }
    if (a instanceof Box || a instanceof MPair || a instanceof Hash) {
      return UNSURE;
    }
    return isSameLeaf(a, b, always) ? steps : NO;
  }

  /** The value itself below chaperones and impersonators. */
  static Object plain(Object v) {
    return v instanceof Impersonator i
        ? i.base
        : v instanceof ApplicableValue procedure ? procedure.plain() : v;
  }

  /** Whether a value may be a chaperone or an impersonator: one of data, or any procedure. */
  private static boolean isLayered(Object v) {
    return v instanceof Impersonator || v instanceof ApplicableValue;
  }

  /** Whether the parts of a value must be read through procedures. */
  static boolean isInterposed(Object v) {
    return v instanceof Impersonator i && i.interposes;
  }

  private static int walkLayered(Object a, Object b, boolean always, int steps, int depth) {
    Object x = plain(a);
    Object y = plain(b);
    if (x == y) {
      return steps;
    }
    if (x == a && y == b || x.getClass() != y.getClass()) {
      return NO;
    }
    return depth == 0 || isInterposed(a) || isInterposed(b)
        ? UNSURE
        : walk(x, y, always, steps, depth - 1);
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
