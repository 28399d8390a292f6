package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Fixnum;
import dev.jacket.value.FixnumArithmetic;

/** Fixnum arithmetic that does not check its results (reference, section 17.1). */
@PrimitiveModule("#%unsafe")
final class UnsafeFixnums {
  private UnsafeFixnums() {}

  @Primitive(value = "unsafe-fx+", folds = true, terse = true)
  static long add() {
    return 0;
  }

  @Primitive(value = "unsafe-fx+", folds = true, terse = true)
  static long add(long a) {
    return a;
  }

  @Primitive(value = "unsafe-fx+", folds = true, terse = true)
  static long add(long a, long b) {
    return Fixnum.wrap(a + b);
  }

  @Primitive(value = "unsafe-fx+", folds = true, terse = true)
  static long add(long first, @Is("fixnum?") Object... rest) {
    long result = first;
    for (Object term : rest) {
      result = Fixnum.wrap(result + (Long) term);
    }
    return result;
  }

  @Primitive(value = "unsafe-fx-", folds = true, terse = true)
  static long sub(long a) {
    return -a;
  }

  @Primitive(value = "unsafe-fx-", folds = true, terse = true)
  static long sub(long a, long b) {
    return Fixnum.wrap(a - b);
  }

  @Primitive(value = "unsafe-fx-", folds = true, terse = true)
  static long sub(long first, @Is("fixnum?") Object... rest) {
    long result = first;
    for (Object term : rest) {
      result = Fixnum.wrap(result - (Long) term);
    }
    return result;
  }

  @Primitive(value = "unsafe-fx*", folds = true, terse = true)
  static long mul() {
    return 1;
  }

  @Primitive(value = "unsafe-fx*", folds = true, terse = true)
  static long mul(long a) {
    return a;
  }

  @Primitive(value = "unsafe-fx*", folds = true, terse = true)
  static long mul(long a, long b) {
    return Fixnum.wrap(a * b);
  }

  @Primitive(value = "unsafe-fx*", folds = true, terse = true)
  static long mul(long first, @Is("fixnum?") Object... rest) {
    long result = first;
    for (Object term : rest) {
      result = Fixnum.wrap(result * (Long) term);
    }
    return result;
  }

  @Primitive(value = "unsafe-fxquotient", folds = true, terse = true)
  static long quotient(long a, long b) {
    return FixnumArithmetic.quotient(a, b);
  }

  @Primitive(value = "unsafe-fxremainder", folds = true, terse = true)
  static long remainder(long a, long b) {
    return FixnumArithmetic.remainder(a, b);
  }

  @Primitive(value = "unsafe-fxmodulo", folds = true, terse = true)
  static long modulo(long a, long b) {
    return FixnumArithmetic.modulo(a, b);
  }

  @Primitive(value = "unsafe-fxabs", folds = true, terse = true)
  static long abs(long a) {
    return Math.abs(a);
  }

  @Primitive(value = "unsafe-fx+/wraparound", folds = true, terse = true)
  static long addWrapping(long a, long b) {
    return Fixnum.wrap(a + b);
  }

  @Primitive(value = "unsafe-fx-/wraparound", folds = true, terse = true)
  static long subWrapping(long a, long b) {
    return Fixnum.wrap(a - b);
  }

  @Primitive(value = "unsafe-fx*/wraparound", folds = true, terse = true)
  static long mulWrapping(long a, long b) {
    return Fixnum.wrap(a * b);
  }

  @Primitive(value = "unsafe-fxand", folds = true, terse = true)
  static long and(long a, long b) {
    return FixnumBits.and(a, b);
  }

  @Primitive(value = "unsafe-fxand", folds = true, terse = true)
  static long and(@Is("fixnum?") Object... terms) {
    return FixnumBits.and(terms);
  }

  @Primitive(value = "unsafe-fxior", folds = true, terse = true)
  static long or(long a, long b) {
    return FixnumBits.or(a, b);
  }

  @Primitive(value = "unsafe-fxior", folds = true, terse = true)
  static long or(@Is("fixnum?") Object... terms) {
    return FixnumBits.or(terms);
  }

  @Primitive(value = "unsafe-fxxor", folds = true, terse = true)
  static long xor(long a, long b) {
    return FixnumBits.xor(a, b);
  }

  @Primitive(value = "unsafe-fxxor", folds = true, terse = true)
  static long xor(@Is("fixnum?") Object... terms) {
    return FixnumBits.xor(terms);
  }

  @Primitive(value = "unsafe-fxnot", folds = true, terse = true)
  static long not(long n) {
    return ~n;
  }

  @Primitive(value = "unsafe-fxlshift", folds = true, terse = true)
  static long shiftLeft(long n, long count) {
    return Fixnum.wrap(n << count);
  }

  @Primitive(value = "unsafe-fxrshift", folds = true, terse = true)
  static long shiftRight(long n, long count) {
    return n >> count;
  }

  @Primitive(value = "unsafe-fxlshift/wraparound", folds = true, terse = true)
  static long shiftWrapping(long n, long count) {
    return FixnumArithmetic.shiftWrapping(n, count);
  }

  @Primitive(value = "unsafe-fxpopcount", folds = true, terse = true)
  static long popcount(long n) {
    return Long.bitCount(n);
  }

  @Primitive(value = "unsafe-fxpopcount32", folds = true, terse = true)
  static long popcount32(long n) {
    return Long.bitCount(n);
  }

  @Primitive(value = "unsafe-fxpopcount16", folds = true, terse = true)
  static long popcount16(long n) {
    return Long.bitCount(n);
  }

  @Primitive(value = "unsafe-fx->fl", folds = true, terse = true)
  static double toFlonum(long n) {
    return n;
  }

  @Primitive(value = "unsafe-fl->fx", folds = true, terse = true)
  static long ofFlonum(double x) {
    return (long) x;
  }
}
