package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;

/** Order of fixnums (reference, section 4.3.4). */
@PrimitiveModule("#%flfxnum")
final class FixnumComparisons {
  private FixnumComparisons() {}

  @Primitive(value = "fx=", folds = true, terse = true)
  static boolean same(long a) {
    return true;
  }

  @Primitive(value = "fx=", folds = true, terse = true)
  static boolean same(long a, long b) {
    return a == b;
  }

  @Primitive(value = "fx=", folds = true, terse = true)
  static boolean same(long first, @Is("fixnum?") Object... rest) {
    long last = first;
    for (Object term : rest) {
      if (!(last == (Long) term)) {
        return false;
      }
      last = (Long) term;
    }
    return true;
  }

  @Primitive(value = "fx<", folds = true, terse = true)
  static boolean less(long a) {
    return true;
  }

  @Primitive(value = "fx<", folds = true, terse = true)
  static boolean less(long a, long b) {
    return a < b;
  }

  @Primitive(value = "fx<", folds = true, terse = true)
  static boolean less(long first, @Is("fixnum?") Object... rest) {
    long last = first;
    for (Object term : rest) {
      if (!(last < (Long) term)) {
        return false;
      }
      last = (Long) term;
    }
    return true;
  }

  @Primitive(value = "fx>", folds = true, terse = true)
  static boolean greater(long a) {
    return true;
  }

  @Primitive(value = "fx>", folds = true, terse = true)
  static boolean greater(long a, long b) {
    return a > b;
  }

  @Primitive(value = "fx>", folds = true, terse = true)
  static boolean greater(long first, @Is("fixnum?") Object... rest) {
    long last = first;
    for (Object term : rest) {
      if (!(last > (Long) term)) {
        return false;
      }
      last = (Long) term;
    }
    return true;
  }

  @Primitive(value = "fx<=", folds = true, terse = true)
  static boolean lessOrEqual(long a) {
    return true;
  }

  @Primitive(value = "fx<=", folds = true, terse = true)
  static boolean lessOrEqual(long a, long b) {
    return a <= b;
  }

  @Primitive(value = "fx<=", folds = true, terse = true)
  static boolean lessOrEqual(long first, @Is("fixnum?") Object... rest) {
    long last = first;
    for (Object term : rest) {
      if (!(last <= (Long) term)) {
        return false;
      }
      last = (Long) term;
    }
    return true;
  }

  @Primitive(value = "fx>=", folds = true, terse = true)
  static boolean greaterOrEqual(long a) {
    return true;
  }

  @Primitive(value = "fx>=", folds = true, terse = true)
  static boolean greaterOrEqual(long a, long b) {
    return a >= b;
  }

  @Primitive(value = "fx>=", folds = true, terse = true)
  static boolean greaterOrEqual(long first, @Is("fixnum?") Object... rest) {
    long last = first;
    for (Object term : rest) {
      if (!(last >= (Long) term)) {
        return false;
      }
      last = (Long) term;
    }
    return true;
  }

  @Primitive(value = "fxmax", folds = true, terse = true)
  static long max(long a) {
    return a;
  }

  @Primitive(value = "fxmax", folds = true, terse = true)
  static long max(long a, long b) {
    return Math.max(a, b);
  }

  @Primitive(value = "fxmax", folds = true, terse = true)
  static long max(long first, @Is("fixnum?") Object... rest) {
    long result = first;
    for (Object term : rest) {
      result = Math.max(result, (Long) term);
    }
    return result;
  }

  @Primitive(value = "fxmin", folds = true, terse = true)
  static long min(long a) {
    return a;
  }

  @Primitive(value = "fxmin", folds = true, terse = true)
  static long min(long a, long b) {
    return Math.min(a, b);
  }

  @Primitive(value = "fxmin", folds = true, terse = true)
  static long min(long first, @Is("fixnum?") Object... rest) {
    long result = first;
    for (Object term : rest) {
      result = Math.min(result, (Long) term);
    }
    return result;
  }
}
