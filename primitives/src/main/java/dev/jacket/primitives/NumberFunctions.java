package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Arithmetic;
import dev.jacket.value.Complex;
import dev.jacket.value.Errors;
import dev.jacket.value.NumberParser;
import dev.jacket.value.Numbers;
import dev.jacket.value.Powers;
import dev.jacket.value.Roots;
import dev.jacket.value.Transcendental;

/**
 * Powers, logarithms, trigonometry and complex numbers (reference, sections 4.3.2.2 to 4.3.2.4).
 */
@PrimitiveModule("#%kernel")
final class NumberFunctions {
  private NumberFunctions() {}

  @Primitive(value = "sqrt", folds = true, terse = true)
  static Object sqrt(@Is("number?") Object z) {
    return Roots.sqrt(z);
  }

  @Primitive(value = "integer-sqrt", folds = true, terse = true)
  static Object integerSqrt(@Is("integer?") Object n) {
    return Roots.integerSqrt(n);
  }

  @Primitive(value = "integer-sqrt/remainder", control = true, terse = true)
  static Object integerSqrtRemainder(Machine m, @Is("integer?") Object n) {
    Object root = Roots.integerSqrt(n);
    return m.values(root, Arithmetic.sub(n, Arithmetic.mul(root, root)));
  }

  @Primitive(value = "expt", folds = true, terse = true)
  static Object expt(Object base, @Is("number?") Object exponent) {
    require("expt", "number?", Numbers.isNumber(base), base);
    return Powers.expt(base, exponent);
  }

  @Primitive(value = "log", folds = true, terse = true)
  static Object log(@Is("number?") Object z) {
    return Transcendental.log(z);
  }

  @Primitive(value = "log", folds = true, terse = true)
  static Object log(Object z, @Is("number?") Object base) {
    require("log", "number?", Numbers.isNumber(z), z);
    return Arithmetic.div(Transcendental.log(z), Transcendental.log(base));
  }

  @Primitive(value = "exp", folds = true, terse = true)
  static Object exp(@Is("number?") Object z) {
    return Transcendental.exp(z);
  }

  @Primitive(value = "sin", folds = true, terse = true)
  static Object sin(@Is("number?") Object z) {
    return Transcendental.sin(z);
  }

  @Primitive(value = "cos", folds = true, terse = true)
  static Object cos(@Is("number?") Object z) {
    return Transcendental.cos(z);
  }

  @Primitive(value = "tan", folds = true, terse = true)
  static Object tan(@Is("number?") Object z) {
    return Transcendental.tan(z);
  }

  @Primitive(value = "asin", folds = true, terse = true)
  static Object asin(@Is("number?") Object z) {
    return Transcendental.asin(z);
  }

  @Primitive(value = "acos", folds = true, terse = true)
  static Object acos(@Is("number?") Object z) {
    return Transcendental.acos(z);
  }

  @Primitive(value = "atan", folds = true, terse = true)
  static Object atan(@Is("number?") Object z) {
    return Transcendental.atan(z);
  }

  @Primitive(value = "atan", folds = true, terse = true)
  static Object atan(@Is("real?") Object y, @Is("real?") Object x) {
    return Transcendental.atan(y, x);
  }

  @Primitive(value = "make-rectangular", folds = true, terse = true)
  static Object makeRectangular(Object re, @Is("real?") Object im) {
    require("make-rectangular", "real?", Numbers.isReal(re), re);
    return Complex.of(re, im);
  }

  @Primitive(value = "make-polar", folds = true, terse = true)
  static Object makePolar(@Is("real?") Object magnitude, @Is("real?") Object angle) {
    return NumberParser.fromPolar(magnitude, angle);
  }

  @Primitive(value = "real-part", folds = true, terse = true)
  static Object realPart(@Is("complex-number?") Object z) {
    return Numbers.realPart(z);
  }

  @Primitive(value = "imag-part", folds = true, terse = true)
  static Object imagPart(@Is("complex-number?") Object z) {
    return Numbers.imaginaryPart(z);
  }

  @Primitive(value = "magnitude", folds = true, terse = true)
  static Object magnitude(@Is("complex-number?") Object z) {
    return Roots.magnitude(z);
  }

  @Primitive(value = "angle", folds = true, terse = true)
  static Object angle(@Is("complex-number?") Object z) {
    return Transcendental.angle(z);
  }

  /** Checks an argument of which the following ones, as in Racket, are checked before it. */
  private static void require(String who, String contract, boolean valid, Object v) {
    if (!valid) {
      throw Errors.argument(who, contract, 0, v);
    }
  }
}
