package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Arithmetic;
import dev.jacket.value.Division;
import dev.jacket.value.Numbers;
import dev.jacket.value.Roots;

/** Sums, products and quotients (reference, section 4.3.2.1). */
@PrimitiveModule("#%kernel")
final class NumberOperations {
  private NumberOperations() {}

  @Primitive(value = "+", folds = true, terse = true)
  static Object add() {
    return Numbers.ZERO;
  }

  @Primitive(value = "+", folds = true, terse = true)
  static Object add(@Is("number?") Object a) {
    return a;
  }

  @Primitive(value = "+", folds = true, terse = true)
  static Object add(Object a, Object b) {
    return Arithmetic.add(a, b);
  }

  @Primitive(value = "+", folds = true, terse = true)
  static Object add(Object a, Object b, Object c) {
    return Arithmetic.add(Arithmetic.add(a, b), c);
  }

  @Primitive(value = "+", folds = true, terse = true)
  static Object add(Object first, Object... rest) {
    Object result = first;
    for (Object term : rest) {
      result = Arithmetic.add(result, term);
    }
    return result;
  }

  @Primitive(value = "-", folds = true, terse = true)
  static Object sub(Object a) {
    return negate(a);
  }

  @Primitive(value = "-", folds = true, terse = true)
  static Object sub(Object a, Object b) {
    return Arithmetic.sub(a, b);
  }

  @Primitive(value = "-", folds = true, terse = true)
  static Object sub(Object a, Object b, Object c) {
    return Arithmetic.sub(Arithmetic.sub(a, b), c);
  }

  @Primitive(value = "-", folds = true, terse = true)
  static Object sub(Object first, Object... rest) {
    Object result = first;
    for (Object term : rest) {
      result = Arithmetic.sub(result, term);
    }
    return result;
  }

  private static Object negate(Object a) {
    return a instanceof Double d ? (Object) (-d) : Arithmetic.negate(a);
  }

  @Primitive(value = "*", folds = true, terse = true)
  static Object mul() {
    return Numbers.ONE;
  }

  @Primitive(value = "*", folds = true, terse = true)
  static Object mul(@Is("number?") Object a) {
    return a;
  }

  @Primitive(value = "*", folds = true, terse = true)
  static Object mul(Object a, Object b) {
    return Arithmetic.mul(a, b);
  }

  @Primitive(value = "*", folds = true, terse = true)
  static Object mul(Object a, Object b, Object c) {
    return Arithmetic.mul(Arithmetic.mul(a, b), c);
  }

  @Primitive(value = "*", folds = true, terse = true)
  static Object mul(Object first, Object... rest) {
    Object result = first;
    for (Object term : rest) {
      result = Arithmetic.mul(result, term);
    }
    return result;
  }

  @Primitive(value = "/", folds = true, terse = true)
  static Object div(Object a) {
    return Arithmetic.div(Numbers.ONE, a);
  }

  @Primitive(value = "/", folds = true, terse = true)
  static Object div(Object a, Object b) {
    return Arithmetic.div(a, b);
  }

  @Primitive(value = "/", folds = true, terse = true)
  static Object div(Object first, Object... rest) {
    Object result = first;
    for (Object term : rest) {
      result = Arithmetic.div(result, term);
    }
    return result;
  }

  @Primitive(value = "add1", folds = true, terse = true)
  static Object addOne(Object a) {
    return Arithmetic.add1(a);
  }

  @Primitive(value = "sub1", folds = true, terse = true)
  static Object subOne(Object a) {
    return Arithmetic.sub1(a);
  }

  @Primitive(value = "abs", folds = true, terse = true)
  static Object abs(@Is("real?") Object a) {
    return Roots.abs(a);
  }

  @Primitive(value = "quotient", folds = true, terse = true)
  static Object quotient(Object a, Object b) {
    return Arithmetic.quotient(a, b);
  }

  @Primitive(value = "remainder", folds = true, terse = true)
  static Object remainder(Object a, Object b) {
    return Arithmetic.remainder(a, b);
  }

  @Primitive(value = "modulo", folds = true, terse = true)
  static Object modulo(Object a, Object b) {
    return Arithmetic.modulo(a, b);
  }

  @Primitive(value = "quotient/remainder", control = true, terse = true)
  static Object quotientRemainder(Machine m, @Is("integer?") Object a, @Is("integer?") Object b) {
    if (Numbers.isZero(b)) {
      throw Division.byZero("quotient/remainder");
    }
    return m.values(Arithmetic.quotient(a, b), Arithmetic.remainder(a, b));
  }
}
