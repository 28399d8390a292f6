package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Complex;
import dev.jacket.value.PseudoRandomGenerator;

/** Flonum arithmetic (reference, section 17.1). */
@PrimitiveModule("#%unsafe")
final class UnsafeFlonums {
  private UnsafeFlonums() {}

  @Primitive(value = "unsafe-fl+", folds = true, terse = true)
  static double add() {
    return 0.0;
  }

  @Primitive(value = "unsafe-fl+", folds = true, terse = true)
  static double add(double a) {
    return a;
  }

  @Primitive(value = "unsafe-fl+", folds = true, terse = true)
  static double add(double a, double b) {
    return a + b;
  }

  @Primitive(value = "unsafe-fl+", folds = true, terse = true)
  static double add(double first, @Is("flonum?") Object... rest) {
    return Flonums.add(first, rest);
  }

  @Primitive(value = "unsafe-fl-", folds = true, terse = true)
  static double sub(double a) {
    return -a;
  }

  @Primitive(value = "unsafe-fl-", folds = true, terse = true)
  static double sub(double a, double b) {
    return a - b;
  }

  @Primitive(value = "unsafe-fl-", folds = true, terse = true)
  static double sub(double first, @Is("flonum?") Object... rest) {
    return Flonums.sub(first, rest);
  }

  @Primitive(value = "unsafe-fl*", folds = true, terse = true)
  static double mul() {
    return 1.0;
  }

  @Primitive(value = "unsafe-fl*", folds = true, terse = true)
  static double mul(double a) {
    return a;
  }

  @Primitive(value = "unsafe-fl*", folds = true, terse = true)
  static double mul(double a, double b) {
    return a * b;
  }

  @Primitive(value = "unsafe-fl*", folds = true, terse = true)
  static double mul(double first, @Is("flonum?") Object... rest) {
    return Flonums.mul(first, rest);
  }

  @Primitive(value = "unsafe-fl/", folds = true, terse = true)
  static double div(double a) {
    return 1.0 / a;
  }

  @Primitive(value = "unsafe-fl/", folds = true, terse = true)
  static double div(double a, double b) {
    return a / b;
  }

  @Primitive(value = "unsafe-fl/", folds = true, terse = true)
  static double div(double first, @Is("flonum?") Object... rest) {
    return Flonums.div(first, rest);
  }

  @Primitive(value = "unsafe-fl=", folds = true, terse = true)
  static boolean same(double a) {
    return true;
  }

  @Primitive(value = "unsafe-fl=", folds = true, terse = true)
  static boolean same(double a, double b) {
    return Flonums.same(a, b);
  }

  @Primitive(value = "unsafe-fl=", folds = true, terse = true)
  static boolean same(double first, @Is("flonum?") Object... rest) {
    return Flonums.same(first, rest);
  }

  @Primitive(value = "unsafe-fl<", folds = true, terse = true)
  static boolean less(double a) {
    return true;
  }

  @Primitive(value = "unsafe-fl<", folds = true, terse = true)
  static boolean less(double a, double b) {
    return Flonums.less(a, b);
  }

  @Primitive(value = "unsafe-fl<", folds = true, terse = true)
  static boolean less(double first, @Is("flonum?") Object... rest) {
    return Flonums.less(first, rest);
  }

  @Primitive(value = "unsafe-fl>", folds = true, terse = true)
  static boolean greater(double a) {
    return true;
  }

  @Primitive(value = "unsafe-fl>", folds = true, terse = true)
  static boolean greater(double a, double b) {
    return Flonums.greater(a, b);
  }

  @Primitive(value = "unsafe-fl>", folds = true, terse = true)
  static boolean greater(double first, @Is("flonum?") Object... rest) {
    return Flonums.greater(first, rest);
  }

  @Primitive(value = "unsafe-fl<=", folds = true, terse = true)
  static boolean lessOrEqual(double a) {
    return true;
  }

  @Primitive(value = "unsafe-fl<=", folds = true, terse = true)
  static boolean lessOrEqual(double a, double b) {
    return Flonums.lessOrEqual(a, b);
  }

  @Primitive(value = "unsafe-fl<=", folds = true, terse = true)
  static boolean lessOrEqual(double first, @Is("flonum?") Object... rest) {
    return Flonums.lessOrEqual(first, rest);
  }

  @Primitive(value = "unsafe-fl>=", folds = true, terse = true)
  static boolean greaterOrEqual(double a) {
    return true;
  }

  @Primitive(value = "unsafe-fl>=", folds = true, terse = true)
  static boolean greaterOrEqual(double a, double b) {
    return Flonums.greaterOrEqual(a, b);
  }

  @Primitive(value = "unsafe-fl>=", folds = true, terse = true)
  static boolean greaterOrEqual(double first, @Is("flonum?") Object... rest) {
    return Flonums.greaterOrEqual(first, rest);
  }

  @Primitive(value = "unsafe-flmax", folds = true, terse = true)
  static double max(double a) {
    return a;
  }

  @Primitive(value = "unsafe-flmax", folds = true, terse = true)
  static double max(double a, double b) {
    return Flonums.max(a, b);
  }

  @Primitive(value = "unsafe-flmax", folds = true, terse = true)
  static double max(double first, @Is("flonum?") Object... rest) {
    return Flonums.max(first, rest);
  }

  @Primitive(value = "unsafe-flmin", folds = true, terse = true)
  static double min(double a) {
    return a;
  }

  @Primitive(value = "unsafe-flmin", folds = true, terse = true)
  static double min(double a, double b) {
    return Flonums.min(a, b);
  }

  @Primitive(value = "unsafe-flmin", folds = true, terse = true)
  static double min(double first, @Is("flonum?") Object... rest) {
    return Flonums.min(first, rest);
  }

  @Primitive(value = "unsafe-flabs", folds = true, terse = true)
  static double abs(double x) {
    return Math.abs(x);
  }

  @Primitive(value = "unsafe-flsqrt", folds = true, terse = true)
  static double sqrt(double x) {
    return Math.sqrt(x);
  }

  @Primitive(value = "unsafe-flsingle", folds = true, terse = true)
  static double single(double x) {
    return (float) x;
  }

  @Primitive(value = "unsafe-make-flrectangular", folds = true, terse = true)
  static Object makeRectangular(double re, double im) {
    return Complex.of(re, im);
  }

  @Primitive(value = "unsafe-flreal-part", folds = true, terse = true)
  static Object realPart(Complex z) {
    return z.re;
  }

  @Primitive(value = "unsafe-flimag-part", folds = true, terse = true)
  static Object imagPart(Complex z) {
    return z.im;
  }

  @Primitive(value = "unsafe-flrandom", terse = true)
  static double random(PseudoRandomGenerator generator) {
    return generator.nextDouble();
  }
}
