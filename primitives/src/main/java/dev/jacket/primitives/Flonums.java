package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Extremes;

/** Arithmetic of flonums (reference, section 4.3.3). */
@PrimitiveModule("#%flfxnum")
final class Flonums {
  private Flonums() {}

  @Primitive(value = "fl+", folds = true, terse = true)
  static double add() {
    return 0.0;
  }

  @Primitive(value = "fl+", folds = true, terse = true)
  static double add(double a) {
    return a;
  }

  @Primitive(value = "fl+", folds = true, terse = true)
  static double add(double a, double b) {
    return a + b;
  }

  @Primitive(value = "fl+", folds = true, terse = true)
  static double add(double first, @Is("flonum?") Object... rest) {
    double result = first;
    for (Object term : rest) {
      result += (Double) term;
    }
    return result;
  }

  @Primitive(value = "fl-", folds = true, terse = true)
  static double sub(double a) {
    return -a;
  }

  @Primitive(value = "fl-", folds = true, terse = true)
  static double sub(double a, double b) {
    return a - b;
  }

  @Primitive(value = "fl-", folds = true, terse = true)
  static double sub(double first, @Is("flonum?") Object... rest) {
    double result = first;
    for (Object term : rest) {
      result -= (Double) term;
    }
    return result;
  }

  @Primitive(value = "fl*", folds = true, terse = true)
  static double mul() {
    return 1.0;
  }

  @Primitive(value = "fl*", folds = true, terse = true)
  static double mul(double a) {
    return a;
  }

  @Primitive(value = "fl*", folds = true, terse = true)
  static double mul(double a, double b) {
    return a * b;
  }

  @Primitive(value = "fl*", folds = true, terse = true)
  static double mul(double first, @Is("flonum?") Object... rest) {
    double result = first;
    for (Object term : rest) {
      result *= (Double) term;
    }
    return result;
  }

  @Primitive(value = "fl/", folds = true, terse = true)
  static double div(double a) {
    return 1.0 / a;
  }

  @Primitive(value = "fl/", folds = true, terse = true)
  static double div(double a, double b) {
    return a / b;
  }

  @Primitive(value = "fl/", folds = true, terse = true)
  static double div(double first, @Is("flonum?") Object... rest) {
    double result = first;
    for (Object term : rest) {
      result /= (Double) term;
    }
    return result;
  }

  @Primitive(value = "fl=", folds = true, terse = true)
  static boolean same(double a) {
    return true;
  }

  @Primitive(value = "fl=", folds = true, terse = true)
  static boolean same(double a, double b) {
    return a == b;
  }

  @Primitive(value = "fl=", folds = true, terse = true)
  static boolean same(double first, @Is("flonum?") Object... rest) {
    double last = first;
    for (Object term : rest) {
      if (!(last == (Double) term)) {
        return false;
      }
      last = (Double) term;
    }
    return true;
  }

  @Primitive(value = "fl<", folds = true, terse = true)
  static boolean less(double a) {
    return true;
  }

  @Primitive(value = "fl<", folds = true, terse = true)
  static boolean less(double a, double b) {
    return a < b;
  }

  @Primitive(value = "fl<", folds = true, terse = true)
  static boolean less(double first, @Is("flonum?") Object... rest) {
    double last = first;
    for (Object term : rest) {
      if (!(last < (Double) term)) {
        return false;
      }
      last = (Double) term;
    }
    return true;
  }

  @Primitive(value = "fl>", folds = true, terse = true)
  static boolean greater(double a) {
    return true;
  }

  @Primitive(value = "fl>", folds = true, terse = true)
  static boolean greater(double a, double b) {
    return a > b;
  }

  @Primitive(value = "fl>", folds = true, terse = true)
  static boolean greater(double first, @Is("flonum?") Object... rest) {
    double last = first;
    for (Object term : rest) {
      if (!(last > (Double) term)) {
        return false;
      }
      last = (Double) term;
    }
    return true;
  }

  @Primitive(value = "fl<=", folds = true, terse = true)
  static boolean lessOrEqual(double a) {
    return true;
  }

  @Primitive(value = "fl<=", folds = true, terse = true)
  static boolean lessOrEqual(double a, double b) {
    return a <= b;
  }

  @Primitive(value = "fl<=", folds = true, terse = true)
  static boolean lessOrEqual(double first, @Is("flonum?") Object... rest) {
    double last = first;
    for (Object term : rest) {
      if (!(last <= (Double) term)) {
        return false;
      }
      last = (Double) term;
    }
    return true;
  }

  @Primitive(value = "fl>=", folds = true, terse = true)
  static boolean greaterOrEqual(double a) {
    return true;
  }

  @Primitive(value = "fl>=", folds = true, terse = true)
  static boolean greaterOrEqual(double a, double b) {
    return a >= b;
  }

  @Primitive(value = "fl>=", folds = true, terse = true)
  static boolean greaterOrEqual(double first, @Is("flonum?") Object... rest) {
    double last = first;
    for (Object term : rest) {
      if (!(last >= (Double) term)) {
        return false;
      }
      last = (Double) term;
    }
    return true;
  }

  @Primitive(value = "flmax", folds = true, terse = true)
  static double max(double a) {
    return a;
  }

  @Primitive(value = "flmax", folds = true, terse = true)
  static double max(double a, double b) {
    return Extremes.larger(a, b);
  }

  @Primitive(value = "flmax", folds = true, terse = true)
  static double max(double first, @Is("flonum?") Object... rest) {
    double result = first;
    for (Object term : rest) {
      result = Extremes.larger(result, (Double) term);
    }
    return result;
  }

  @Primitive(value = "flmin", folds = true, terse = true)
  static double min(double a) {
    return a;
  }

  @Primitive(value = "flmin", folds = true, terse = true)
  static double min(double a, double b) {
    return Extremes.smaller(a, b);
  }

  @Primitive(value = "flmin", folds = true, terse = true)
  static double min(double first, @Is("flonum?") Object... rest) {
    double result = first;
    for (Object term : rest) {
      result = Extremes.smaller(result, (Double) term);
    }
    return result;
  }
}
