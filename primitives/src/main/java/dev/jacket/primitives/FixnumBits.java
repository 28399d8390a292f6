package dev.jacket.primitives;

import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Fixnum;
import dev.jacket.value.FixnumArithmetic;

/** Fixnums as rows of bits (reference, section 4.3.4). */
@PrimitiveModule("#%flfxnum")
final class FixnumBits {
  private FixnumBits() {}

  @Primitive(value = "fxand", folds = true, terse = true)
  static long and(long a, long b) {
    return a & b;
  }

  @Primitive(value = "fxand", folds = true, terse = true)
  static long and(@Is("fixnum?") Object... terms) {
    long result = -1;
    for (Object term : terms) {
      result &= (Long) term;
    }
    return result;
  }

  @Primitive(value = "fxior", folds = true, terse = true)
  static long or(long a, long b) {
    return a | b;
  }

  @Primitive(value = "fxior", folds = true, terse = true)
  static long or(@Is("fixnum?") Object... terms) {
    long result = 0;
    for (Object term : terms) {
      result |= (Long) term;
    }
    return result;
  }

  @Primitive(value = "fxxor", folds = true, terse = true)
  static long xor(long a, long b) {
    return a ^ b;
  }

  @Primitive(value = "fxxor", folds = true, terse = true)
  static long xor(@Is("fixnum?") Object... terms) {
    long result = 0;
    for (Object term : terms) {
      result ^= (Long) term;
    }
    return result;
  }

  @Primitive(value = "fxnot", folds = true, terse = true)
  static long not(long n) {
    return ~n;
  }

  @Primitive(value = "fxlshift", folds = true, terse = true)
  static long shiftLeft(long n, long count) {
    return FixnumArithmetic.shiftLeft(n, count);
  }

  @Primitive(value = "fxrshift", folds = true, terse = true)
  static long shiftRight(long n, long count) {
    return n >> FixnumArithmetic.count("fxrshift", count);
  }

  @Primitive(value = "fxlshift/wraparound", folds = true, terse = true)
  static long shiftWrapping(long n, long count) {
    return FixnumArithmetic.shiftWrapping(n, count);
  }

  @Primitive(value = "fxpopcount", folds = true, terse = true)
  static long popcount(@Is("non-negative-fixnum?") Object n) {
    return Long.bitCount((Long) n);
  }

  @Primitive(value = "fxpopcount32", folds = true, terse = true)
  static long popcount32(@Is("32-bit-fixnum?") Object n) {
    return Long.bitCount((Long) n);
  }

  @Primitive(value = "fxpopcount16", folds = true, terse = true)
  static long popcount16(@Is("16-bit-fixnum?") Object n) {
    return Long.bitCount((Long) n);
  }

  @ContractCheck("non-negative-fixnum?")
  static boolean isNonNegative(Object v) {
    return v instanceof Long n && n >= 0 && Fixnum.fits(n);
  }

  @ContractCheck("32-bit-fixnum?")
  static boolean isWord(Object v) {
    return v instanceof Long n && n >>> 32 == 0;
  }

  @ContractCheck("16-bit-fixnum?")
  static boolean isHalfWord(Object v) {
    return v instanceof Long n && n >>> 16 == 0;
  }

  @Primitive(value = "most-positive-fixnum", folds = true)
  static long mostPositive() {
    return Fixnum.MAX;
  }

  @Primitive(value = "most-negative-fixnum", folds = true)
  static long mostNegative() {
    return Fixnum.MIN;
  }
}
