package dev.jacket.value;

import java.math.BigInteger;

/** Exact integers as infinite rows of bits, in two's complement. */
public final class Bits {
  /** What no heap could hold. */
  private static final int MOST_BITS = Integer.MAX_VALUE - 64;

  private Bits() {}

  /** {@code bitwise-and} of two exact integers. */
  public static Object and(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x & y)
        : Numbers.norm(Numbers.big(a).and(Numbers.big(b)));
  }

  /** {@code bitwise-ior} of two exact integers. */
  public static Object or(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x | y)
        : Numbers.norm(Numbers.big(a).or(Numbers.big(b)));
  }

  /** {@code bitwise-xor} of two exact integers. */
  public static Object xor(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x ^ y)
        : Numbers.norm(Numbers.big(a).xor(Numbers.big(b)));
  }

  /** {@code bitwise-not} of an exact integer. */
  public static Object not(Object a) {
    return a instanceof Long x ? (Object) ~x : Numbers.norm(((BigInteger) a).not());
  }

  /**
   * {@code arithmetic-shift} of exact integers: to the left if {@code count} is positive.
   *
   * @throws RacketException if the result is too large for any memory
   */
  public static Object shift(Object n, Object count) {
    if (!(count instanceof Long by)) {
      return farShift(n, ((BigInteger) count).signum() > 0);
    }
    if (by <= 0) {
      return right(n, -by);
    }
    if (n instanceof Long x && by < Long.SIZE - 1 && x << by >> by == x) {
      return x << by;
    }
    BigInteger big = Numbers.big(n);
    if (by > MOST_BITS - big.bitLength()) {
      return farShift(n, true);
    }
    return Numbers.norm(big.shiftLeft((int) (long) by));
  }

  private static Object right(Object n, long by) {
    if (by < 0 || by > MOST_BITS) {
      return farShift(n, false);
    }
    return n instanceof Long x
        ? (Object) (x >> Math.min(by, Long.SIZE - 1))
        : Numbers.norm(((BigInteger) n).shiftRight((int) by));
  }

  private static Object farShift(Object n, boolean left) {
    if (left && !Numbers.isExactZero(n)) {
      throw outOfMemory();
    }
    return Numbers.signum(n) < 0 ? -1L : Numbers.ZERO;
  }

  /** The error of a number that is too large for any memory. */
  static RacketException outOfMemory() {
    return new RacketException(ExnTypes.OUT_OF_MEMORY, "out of memory");
  }

  /** Whether a bit is set; {@code index} is an exact nonnegative integer. */
  public static boolean isSet(Object n, Object index) {
    if (index instanceof Long i && i <= Integer.MAX_VALUE) {
      return n instanceof Long x
          ? (x >> Math.min(i, Long.SIZE - 1) & 1) != 0
          : ((BigInteger) n).testBit((int) (long) i);
    }
    return Numbers.signum(n) < 0;
  }

  /** The bits from {@code start} to before {@code end}, shifted to the right end. */
  public static Object field(Object n, Object start, Object end) {
    Object width = Arithmetic.sub(end, start);
    Object shifted = shift(n, Arithmetic.negate(start));
    if (Numbers.signum(shifted) >= 0 && !(width instanceof Long w && w < length(shifted))) {
      return shifted;
    }
    return and(shifted, Arithmetic.sub1(shift(Numbers.ONE, width)));
  }

  /** {@code integer-length}: the bits of the shortest notation, without a sign bit. */
  public static long length(Object n) {
    return n instanceof Long x
        ? Long.SIZE - Long.numberOfLeadingZeros(x < 0 ? ~x : x)
        : ((BigInteger) n).bitLength();
  }
}
