package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Arithmetic;
import dev.jacket.value.Numbers;
import java.math.BigInteger;

/** Number types and tests of one number (reference, sections 4.3.1 and 4.3.2.1). */
@PrimitiveModule("#%kernel")
final class NumberPredicates {
  private NumberPredicates() {}

  @Primitive(value = "number?", folds = true)
  static boolean isNumber(Object v) {
    return NumberContracts.isNumber(v);
  }

  @Primitive(value = "complex?", folds = true)
  static boolean isComplex(Object v) {
    return NumberContracts.isNumber(v);
  }

  @Primitive(value = "real?", folds = true)
  static boolean isReal(Object v) {
    return NumberContracts.isReal(v);
  }

  @Primitive(value = "rational?", folds = true)
  static boolean isRational(Object v) {
    return Numbers.isRational(v);
  }

  @Primitive(value = "integer?", folds = true)
  static boolean isInteger(Object v) {
    return NumberContracts.isInteger(v);
  }

  @Primitive(value = "exact-integer?", folds = true)
  static boolean isExactInteger(Object v) {
    return Numbers.isExactInteger(v);
  }

  @Primitive(value = "exact-nonnegative-integer?", folds = true)
  static boolean isExactNonnegativeInteger(Object v) {
    return Numbers.isExactNonnegativeInteger(v);
  }

  @Primitive(value = "exact-positive-integer?", folds = true)
  static boolean isExactPositiveInteger(Object v) {
    return Numbers.isExactPositiveInteger(v);
  }

  @Primitive(value = "inexact-real?", folds = true)
  static boolean isInexactReal(Object v) {
    return v instanceof Double;
  }

  @Primitive(value = "fixnum?", folds = true)
  static boolean isFixnum(Object v) {
    return Conversions.isFixnum(v);
  }

  @Primitive(value = "flonum?", folds = true)
  static boolean isFlonum(Object v) {
    return v instanceof Double;
  }

  @Primitive(value = "double-flonum?", folds = true)
  static boolean isDoubleFlonum(Object v) {
    return v instanceof Double;
  }

  @Primitive(value = "single-flonum?", folds = true)
  static boolean isSingleFlonum(Object v) {
    return false;
  }

  @Primitive(value = "byte?", folds = true)
  static boolean isByte(Object v) {
    return NumberContracts.isByte(v);
  }

  @Primitive(value = "single-flonum-available?", folds = true)
  static boolean isSingleFlonumAvailable() {
    return false;
  }

  @Primitive(value = "exact?", folds = true, terse = true)
  static boolean isExact(@Is("number?") Object v) {
    return Numbers.isExact(v);
  }

  @Primitive(value = "inexact?", folds = true, terse = true)
  static boolean isInexact(@Is("number?") Object v) {
    return !Numbers.isExact(v);
  }

  @Primitive(value = "zero?", folds = true, terse = true)
  static boolean isZero(Object v) {
    return Arithmetic.isZero(v);
  }

  @Primitive(value = "positive?", folds = true, terse = true)
  static boolean isPositive(@Is("real?") Object v) {
    return Numbers.signum(v) > 0;
  }

  @Primitive(value = "negative?", folds = true, terse = true)
  static boolean isNegative(@Is("real?") Object v) {
    return Numbers.signum(v) < 0;
  }

  @Primitive(value = "even?", folds = true, terse = true)
  static boolean isEven(@Is("integer?") Object v) {
    return !isOddInteger(v);
  }

  @Primitive(value = "odd?", folds = true, terse = true)
  static boolean isOdd(@Is("integer?") Object v) {
    return isOddInteger(v);
  }

  private static boolean isOddInteger(Object v) {
    if (v instanceof Long n) {
      return (n & 1) != 0;
    }
    return v instanceof Double d ? d % 2 != 0 : ((BigInteger) v).testBit(0);
  }
}
