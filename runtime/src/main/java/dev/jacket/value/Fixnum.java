package dev.jacket.value;

/** The range of fixnums: the 61 bits that Racket gives them on 64-bit machines. */
public final class Fixnum {
  /** The number of bits, that of the sign included. */
  public static final int BITS = 61;

  /** The largest fixnum. */
  public static final long MAX = (1L << BITS - 1) - 1;

  /** The smallest fixnum. */
  public static final long MIN = -1L << BITS - 1;

  private Fixnum() {}

  /** Whether the number is a fixnum. */
  public static boolean fits(long n) {
    return n << Long.SIZE - BITS >> Long.SIZE - BITS == n;
  }

  /** The number modulo 2^61, as a fixnum. */
  public static long wrap(long n) {
    return n << Long.SIZE - BITS >> Long.SIZE - BITS;
  }
}
