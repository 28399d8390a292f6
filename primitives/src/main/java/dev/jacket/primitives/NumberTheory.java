package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Division;
import dev.jacket.value.Exactness;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Numbers;
import dev.jacket.value.RacketException;
import dev.jacket.value.Rounding;

/** Divisors, rounding and exactness (reference, sections 4.3.2.1 and 4.3.2.6). */
@PrimitiveModule("#%kernel")
final class NumberTheory {
  private NumberTheory() {}

  @Primitive(value = "gcd", folds = true, terse = true)
  static Object gcd(@Is("rational?") Object... terms) {
    Object result = Numbers.ZERO;
    for (Object term : terms) {
      result = Division.gcd(result, term);
    }
    return result;
  }

  @Primitive(value = "lcm", folds = true, terse = true)
  static Object lcm(@Is("rational?") Object... terms) {
    Object result = Numbers.ONE;
    for (Object term : terms) {
      result = Division.lcm(result, term);
    }
    return result;
  }

  @Primitive(value = "round", folds = true, terse = true)
  static Object round(@Is("real?") Object x) {
    return Rounding.round(x);
  }

  @Primitive(value = "floor", folds = true, terse = true)
  static Object floor(@Is("real?") Object x) {
    return Rounding.floor(x);
  }

  @Primitive(value = "ceiling", folds = true, terse = true)
  static Object ceiling(@Is("real?") Object x) {
    return Rounding.ceiling(x);
  }

  @Primitive(value = "truncate", folds = true, terse = true)
  static Object truncate(@Is("real?") Object x) {
    return Rounding.truncate(x);
  }

  @Primitive(value = "numerator", folds = true, terse = true)
  static Object numerator(@Is("rational-number?") Object q) {
    return Rounding.numerator(q);
  }

  @Primitive(value = "denominator", folds = true, terse = true)
  static Object denominator(@Is("rational-number?") Object q) {
    return Rounding.denominator(q);
  }

  @Primitive(value = "inexact->exact", folds = true, terse = true)
  static Object toExact(@Is("number?") Object z) {
    return Exactness.toExact(z);
  }

  @Primitive(value = "exact->inexact", folds = true, terse = true)
  static Object toInexact(@Is("number?") Object z) {
    return Exactness.toInexact(z);
  }

  @Primitive(value = "real->double-flonum", folds = true, terse = true)
  static double toDouble(@Is("real?") Object x) {
    return Exactness.toDouble(x);
  }

  @Primitive(value = "real->single-flonum", terse = true)
  static Object toSingle(@Is("real?") Object x) {
    throw new RacketException(ExnTypes.UNSUPPORTED, "real->single-flonum: unsupported");
  }
}
