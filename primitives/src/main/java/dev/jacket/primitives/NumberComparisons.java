package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Arithmetic;
import dev.jacket.value.Extremes;

/** Order of numbers (reference, section 4.3.2.1). */
@PrimitiveModule("#%kernel")
final class NumberComparisons {
  private NumberComparisons() {}

  @Primitive(value = "=", folds = true, terse = true)
  static boolean numEquals(@Is("number?") Object a) {
    return true;
  }

  @Primitive(value = "=", folds = true, terse = true)
  static boolean numEquals(Object a, Object b) {
    return Arithmetic.numEquals(a, b);
  }

  @Primitive(value = "=", folds = true, terse = true)
  static boolean numEquals(@Is("number?") Object first, @Is("number?") Object... rest) {
    Object last = first;
    for (Object term : rest) {
      if (!Arithmetic.numEquals(last, term)) {
        return false;
      }
      last = term;
    }
    return true;
  }

  @Primitive(value = "<", folds = true, terse = true)
  static boolean less(@Is("real?") Object a) {
    return true;
  }

  @Primitive(value = "<", folds = true, terse = true)
  static boolean less(Object a, Object b) {
    return Arithmetic.less(a, b);
  }

  @Primitive(value = "<", folds = true, terse = true)
  static boolean less(@Is("real?") Object first, @Is("real?") Object... rest) {
    Object last = first;
    for (Object term : rest) {
      if (!Arithmetic.less(last, term)) {
        return false;
      }
      last = term;
    }
    return true;
  }

  @Primitive(value = ">", folds = true, terse = true)
  static boolean greater(@Is("real?") Object a) {
    return true;
  }

  @Primitive(value = ">", folds = true, terse = true)
  static boolean greater(Object a, Object b) {
    return Arithmetic.greater(a, b);
  }

  @Primitive(value = ">", folds = true, terse = true)
  static boolean greater(@Is("real?") Object first, @Is("real?") Object... rest) {
    Object last = first;
    for (Object term : rest) {
      if (!Arithmetic.greater(last, term)) {
        return false;
      }
      last = term;
    }
    return true;
  }

  @Primitive(value = "<=", folds = true, terse = true)
  static boolean lessOrEqual(@Is("real?") Object a) {
    return true;
  }

  @Primitive(value = "<=", folds = true, terse = true)
  static boolean lessOrEqual(Object a, Object b) {
    return Arithmetic.lessOrEqual(a, b);
  }

  @Primitive(value = "<=", folds = true, terse = true)
  static boolean lessOrEqual(@Is("real?") Object first, @Is("real?") Object... rest) {
    Object last = first;
    for (Object term : rest) {
      if (!Arithmetic.lessOrEqual(last, term)) {
        return false;
      }
      last = term;
    }
    return true;
  }

  @Primitive(value = ">=", folds = true, terse = true)
  static boolean greaterOrEqual(@Is("real?") Object a) {
    return true;
  }

  @Primitive(value = ">=", folds = true, terse = true)
  static boolean greaterOrEqual(Object a, Object b) {
    return Arithmetic.greaterOrEqual(a, b);
  }

  @Primitive(value = ">=", folds = true, terse = true)
  static boolean greaterOrEqual(@Is("real?") Object first, @Is("real?") Object... rest) {
    Object last = first;
    for (Object term : rest) {
      if (!Arithmetic.greaterOrEqual(last, term)) {
        return false;
      }
      last = term;
    }
    return true;
  }

  @Primitive(value = "max", folds = true, terse = true)
  static Object max(@Is("real?") Object a) {
    return a;
  }

  @Primitive(value = "max", folds = true, terse = true)
  static Object max(@Is("real?") Object a, @Is("real?") Object b) {
    return Extremes.max(a, b);
  }

  @Primitive(value = "max", folds = true, terse = true)
  static Object max(@Is("real?") Object first, @Is("real?") Object... rest) {
    Object result = first;
    for (Object term : rest) {
      result = Extremes.max(result, term);
    }
    return result;
  }

  @Primitive(value = "min", folds = true, terse = true)
  static Object min(@Is("real?") Object a) {
    return a;
  }

  @Primitive(value = "min", folds = true, terse = true)
  static Object min(@Is("real?") Object a, @Is("real?") Object b) {
    return Extremes.min(a, b);
  }

  @Primitive(value = "min", folds = true, terse = true)
  static Object min(@Is("real?") Object first, @Is("real?") Object... rest) {
    Object result = first;
    for (Object term : rest) {
      result = Extremes.min(result, term);
    }
    return result;
  }
}
