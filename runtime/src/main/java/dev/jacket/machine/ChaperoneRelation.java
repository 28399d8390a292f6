package dev.jacket.machine;

import dev.jacket.value.Box;
import dev.jacket.value.Bytes;
import dev.jacket.value.Char;
import dev.jacket.value.Complex;
import dev.jacket.value.Pair;
import dev.jacket.value.Ratio;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.Vector;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * {@code chaperone-of?} and {@code impersonator-of?}: whether one value is the other, perhaps with
 * layers around it or around its immutable parts.
 *
 * <p>Pairs of parts that are still to be compared stand on a stack of their own.
 */
public final class ChaperoneRelation {
  private final boolean impersonators;
  private final ArrayDeque<Object> todo = new ArrayDeque<>();
  private final Map<Object, Object> assumed = new IdentityHashMap<>();

  private ChaperoneRelation(boolean impersonators) {
    this.impersonators = impersonators;
  }

  /** {@code (chaperone-of? a b)}. */
  public static boolean isChaperone(Object a, Object b) {
    return a == b || new ChaperoneRelation(false).holds(a, b);
  }

  /** {@code (impersonator-of? a b)}. */
  public static boolean isImpersonator(Object a, Object b) {
    return a == b || new ChaperoneRelation(true).holds(a, b);
  }

  private boolean holds(Object a, Object b) {
    push(a, b);
    while (!todo.isEmpty()) {
      Object y = todo.pop();
      Object x = todo.pop();
      if (!step(x, y)) {
        return false;
      }
    }
    return true;
  }

  private void push(Object a, Object b) {
    todo.push(a);
    todo.push(b);
  }

  /** Takes layers off {@code a}; then both must be the same, or alike in parts. */
  private boolean step(Object a, Object b) {
    Object at = a;
    while (at != b) {
      Object next = Impersonation.next(at);
      if (next == null) {
        return !Impersonation.is(b) && alike(at, b);
      }
      if (!impersonators && !Impersonation.isChaperone(at)) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private boolean alike(Object a, Object b) {
    if (a instanceof Pair || a instanceof Vector || a instanceof Box || a instanceof Struct) {
      return assumed.put(a, b) == b || parts(a, b);
    }
    return isAtomEqual(a, b);
  }

  private boolean parts(Object a, Object b) {
    if (a instanceof Pair p && b instanceof Pair q) {
      push(p.cdr, q.cdr);
      push(p.car, q.car);
      return true;
    }
    if (a instanceof Vector v && b instanceof Vector w) {
      return v.immutable && w.immutable && all(v.items, w.items);
    }
    if (a instanceof Box x && b instanceof Box y && x.immutable && y.immutable) {
      push(x.content, y.content);
      return true;
    }
    return a instanceof Struct s
        && b instanceof Struct t
        && s.type == t.type
        && StructViews.isTransparent(s.type)
        && StructViews.isImmutable(s.type)
        && all(s.fields, t.fields);
  }

  private boolean all(Object[] a, Object[] b) {
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      push(a[i], b[i]);
    }
    return true;
  }

  private static boolean isAtomEqual(Object a, Object b) {
    if (a instanceof Str s && b instanceof Str t) {
      return s.immutable && t.immutable && Arrays.equals(s.chars, t.chars);
    }
    if (a instanceof Char c && b instanceof Char d) {
      return c.code == d.code;
    }
    boolean number =
        a instanceof Long
            || a instanceof Double
            || a instanceof BigInteger
            || a instanceof Ratio
            || a instanceof Complex;
    return number && a.equals(b) || a instanceof Bytes s && b instanceof Bytes t && isEqual(s, t);
  }

  private static boolean isEqual(Bytes a, Bytes b) {
    return a.immutable && b.immutable && Arrays.equals(a.data, b.data);
  }
}
