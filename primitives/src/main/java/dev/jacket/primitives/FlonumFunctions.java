package dev.jacket.primitives;

import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Complex;
import dev.jacket.value.Errors;
import dev.jacket.value.Exactness;
import dev.jacket.value.Fixnum;
import dev.jacket.value.NumberPrinter;
import dev.jacket.value.Powers;
import dev.jacket.value.Rounding;

/** Functions of flonums and conversions (reference, section 4.3.3). */
@PrimitiveModule("#%flfxnum")
final class FlonumFunctions {
  private FlonumFunctions() {}

  /** What the parts of are taken. */
  static final String FLONUM_COMPLEX =
      """
      (and/c complex?
                         (lambda (c) (flonum? (real-part c)))
                         (lambda (c) (flonum? (imag-part c))))""";

  @ContractCheck(FLONUM_COMPLEX)
  static boolean isFlonumComplex(Object v) {
    return v instanceof Complex c && !c.isExact();
  }

  @Primitive(value = "flabs", folds = true, terse = true)
  static double abs(double x) {
    return Math.abs(x);
  }

  @Primitive(value = "flsqrt", folds = true, terse = true)
  static double sqrt(double x) {
    return Math.sqrt(x);
  }

  @Primitive(value = "flround", folds = true, terse = true)
  static double round(double x) {
    return Math.rint(x);
  }

  @Primitive(value = "flfloor", folds = true, terse = true)
  static double floor(double x) {
    return Math.floor(x);
  }

  @Primitive(value = "flceiling", folds = true, terse = true)
  static double ceiling(double x) {
    return Math.ceil(x);
  }

  @Primitive(value = "fltruncate", folds = true, terse = true)
  static double truncate(double x) {
    return Rounding.truncate(x);
  }

  @Primitive(value = "flexp", folds = true, terse = true)
  static double exp(double x) {
    return Math.exp(x);
  }

  @Primitive(value = "fllog", folds = true, terse = true)
  static double log(double x) {
    return Math.log(x);
  }

  @Primitive(value = "flsin", folds = true, terse = true)
  static double sin(double x) {
    return Math.sin(x);
  }

  @Primitive(value = "flcos", folds = true, terse = true)
  static double cos(double x) {
    return Math.cos(x);
  }

  @Primitive(value = "fltan", folds = true, terse = true)
  static double tan(double x) {
    return Math.tan(x);
  }

  @Primitive(value = "flasin", folds = true, terse = true)
  static double asin(double x) {
    return Math.asin(x);
  }

  @Primitive(value = "flacos", folds = true, terse = true)
  static double acos(double x) {
    return Math.acos(x);
  }

  @Primitive(value = "flatan", folds = true, terse = true)
  static double atan(double x) {
    return Math.atan(x);
  }

  @Primitive(value = "flexpt", folds = true, terse = true)
  static double expt(double base, double exponent) {
    return Powers.flonum(base, exponent);
  }

  @Primitive(value = "flsingle", folds = true, terse = true)
  static double single(double x) {
    return (float) x;
  }

  @Primitive(value = "make-flrectangular", folds = true, terse = true)
  static Object makeFlrectangular(double re, double im) {
    return Complex.of(re, im);
  }

  @Primitive(value = "flreal-part", folds = true, terse = true)
  static Object flrealPart(@Is(FLONUM_COMPLEX) Object z) {
    return ((Complex) z).re;
  }

  @Primitive(value = "flimag-part", folds = true, terse = true)
  static Object flimagPart(@Is(FLONUM_COMPLEX) Object z) {
    return ((Complex) z).im;
  }

  @Primitive(value = "->fl", folds = true, terse = true)
  static double toFlonum(@Is("exact-integer?") Object n) {
    return Exactness.toDouble(n);
  }

  @Primitive(value = "fl->exact-integer", folds = true, terse = true)
  static Object toExactInteger(@Is("(and/c flonum? integer?)") Object x) {
    return Exactness.toExact(x);
  }

  @Primitive(value = "fx->fl", folds = true, terse = true)
  static double fixnumToFlonum(long n) {
    return n;
  }

  @Primitive(value = "fl->fx", folds = true, terse = true)
  static long flonumToFixnum(double x) {
    double whole = Rounding.truncate(x);
    if (!(whole >= Fixnum.MIN && whole < -(double) Fixnum.MIN)) {
      throw Errors.contract(
          "fl->fx: result for " + NumberPrinter.flonum(x) + " would be outside of fixnum range");
    }
    return (long) whole;
  }
}
