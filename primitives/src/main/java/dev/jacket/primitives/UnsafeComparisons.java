package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;

/** Order of fixnums (reference, section 17.1). */
@PrimitiveModule("#%unsafe")
final class UnsafeComparisons {
  private UnsafeComparisons() {}

  @Primitive(value = "unsafe-fx=", folds = true, terse = true)
  static boolean same(long a) {
    return true;
  }

  @Primitive(value = "unsafe-fx=", folds = true, terse = true)
  static boolean same(long a, long b) {
    return FixnumComparisons.same(a, b);
  }

  @Primitive(value = "unsafe-fx=", folds = true, terse = true)
  static boolean same(long first, @Is("fixnum?") Object... rest) {
    return FixnumComparisons.same(first, rest);
  }

  @Primitive(value = "unsafe-fx<", folds = true, terse = true)
  static boolean less(long a) {
    return true;
  }

  @Primitive(value = "unsafe-fx<", folds = true, terse = true)
  static boolean less(long a, long b) {
    return FixnumComparisons.less(a, b);
  }

  @Primitive(value = "unsafe-fx<", folds = true, terse = true)
  static boolean less(long first, @Is("fixnum?") Object... rest) {
    return FixnumComparisons.less(first, rest);
  }

  @Primitive(value = "unsafe-fx>", folds = true, terse = true)
  static boolean greater(long a) {
    return true;
  }

  @Primitive(value = "unsafe-fx>", folds = true, terse = true)
  static boolean greater(long a, long b) {
    return FixnumComparisons.greater(a, b);
  }

  @Primitive(value = "unsafe-fx>", folds = true, terse = true)
  static boolean greater(long first, @Is("fixnum?") Object... rest) {
    return FixnumComparisons.greater(first, rest);
  }

  @Primitive(value = "unsafe-fx<=", folds = true, terse = true)
  static boolean lessOrEqual(long a) {
    return true;
  }

  @Primitive(value = "unsafe-fx<=", folds = true, terse = true)
  static boolean lessOrEqual(long a, long b) {
    return FixnumComparisons.lessOrEqual(a, b);
  }

  @Primitive(value = "unsafe-fx<=", folds = true, terse = true)
  static boolean lessOrEqual(long first, @Is("fixnum?") Object... rest) {
    return FixnumComparisons.lessOrEqual(first, rest);
  }

  @Primitive(value = "unsafe-fx>=", folds = true, terse = true)
  static boolean greaterOrEqual(long a) {
    return true;
  }

  @Primitive(value = "unsafe-fx>=", folds = true, terse = true)
  static boolean greaterOrEqual(long a, long b) {
    return FixnumComparisons.greaterOrEqual(a, b);
  }

  @Primitive(value = "unsafe-fx>=", folds = true, terse = true)
  static boolean greaterOrEqual(long first, @Is("fixnum?") Object... rest) {
    return FixnumComparisons.greaterOrEqual(first, rest);
  }

  @Primitive(value = "unsafe-fxmax", folds = true, terse = true)
  static long max(long a) {
    return a;
  }

  @Primitive(value = "unsafe-fxmax", folds = true, terse = true)
  static long max(long a, long b) {
    return FixnumComparisons.max(a, b);
  }

  @Primitive(value = "unsafe-fxmax", folds = true, terse = true)
  static long max(long first, @Is("fixnum?") Object... rest) {
    return FixnumComparisons.max(first, rest);
  }

  @Primitive(value = "unsafe-fxmin", folds = true, terse = true)
  static long min(long a) {
    return a;
  }

  @Primitive(value = "unsafe-fxmin", folds = true, terse = true)
  static long min(long a, long b) {
    return FixnumComparisons.min(a, b);
  }

  @Primitive(value = "unsafe-fxmin", folds = true, terse = true)
  static long min(long first, @Is("fixnum?") Object... rest) {
    return FixnumComparisons.min(first, rest);
  }
}
