package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Fixnum;
import dev.jacket.value.FixnumArithmetic;

/** Arithmetic of fixnums (reference, section 4.3.4). */
@PrimitiveModule("#%flfxnum")
final class Fixnums {
  private Fixnums() {}

  @Primitive(value = "fx+", folds = true, terse = true)
  static long add() {
    return 0;
  }

  @Primitive(value = "fx+", folds = true, terse = true)
  static long add(long a) {
    return a;
  }

  @Primitive(value = "fx+", folds = true, terse = true)
  static long add(long a, long b) {
    return FixnumArithmetic.add(a, b);
  }

  @Primitive(value = "fx+", folds = true, terse = true)
  static long add(long first, @Is("fixnum?") Object... rest) {
    long result = first;
    for (Object term : rest) {
      result = FixnumArithmetic.add(result, (Long) term);
    }
    return result;
  }

  @Primitive(value = "fx-", folds = true, terse = true)
  static long sub(long a) {
    return FixnumArithmetic.sub(0, a);
  }

  @Primitive(value = "fx-", folds = true, terse = true)
  static long sub(long a, long b) {
    return FixnumArithmetic.sub(a, b);
  }

  @Primitive(value = "fx-", folds = true, terse = true)
  static long sub(long first, @Is("fixnum?") Object... rest) {
    long result = first;
    for (Object term : rest) {
      result = FixnumArithmetic.sub(result, (Long) term);
    }
    return result;
  }

  @Primitive(value = "fx*", folds = true, terse = true)
  static long mul() {
    return 1;
  }

  @Primitive(value = "fx*", folds = true, terse = true)
  static long mul(long a) {
    return a;
  }

  @Primitive(value = "fx*", folds = true, terse = true)
  static long mul(long a, long b) {
    return FixnumArithmetic.mul(a, b);
  }

  @Primitive(value = "fx*", folds = true, terse = true)
  static long mul(long first, @Is("fixnum?") Object... rest) {
    long result = first;
    for (Object term : rest) {
      result = FixnumArithmetic.mul(result, (Long) term);
    }
    return result;
  }

  @Primitive(value = "fxquotient", folds = true, terse = true)
  static long quotient(long a, long b) {
    return FixnumArithmetic.quotient(a, b);
  }

  @Primitive(value = "fxremainder", folds = true, terse = true)
  static long remainder(long a, long b) {
    return FixnumArithmetic.remainder(a, b);
  }

  @Primitive(value = "fxmodulo", folds = true, terse = true)
  static long modulo(long a, long b) {
    return FixnumArithmetic.modulo(a, b);
  }

  @Primitive(value = "fxabs", folds = true, terse = true)
  static long abs(long a) {
    return FixnumArithmetic.abs(a);
  }

  @Primitive(value = "fx+/wraparound", folds = true, terse = true)
  static long addWrapping(long a, long b) {
    return Fixnum.wrap(a + b);
  }

  @Primitive(value = "fx-/wraparound", folds = true, terse = true)
  static long subWrapping(long a, long b) {
    return Fixnum.wrap(a - b);
  }

  @Primitive(value = "fx*/wraparound", folds = true, terse = true)
  static long mulWrapping(long a, long b) {
    return Fixnum.wrap(a * b);
  }
}
