package dev.jacket.value;

/** Arithmetic of fixnums that insists on fixnum results. */
public final class FixnumArithmetic {
  private FixnumArithmetic() {}

  /** {@code fx+}. */
  public static long add(long a, long b) {
    long sum = a + b;
    if (Fixnum.fits(sum)) {
      return sum;
    }
    throw overflow("fx+", a, b);
  }

  /** {@code fx-}. */
  public static long sub(long a, long b) {
    long difference = a - b;
    if (Fixnum.fits(difference)) {
      return difference;
    }
    throw overflow("fx-", a, b);
  }

  /** {@code fx*}. */
  public static long mul(long a, long b) {
    long product = a * b;
    if (Fixnum.fits(product) && Math.multiplyHigh(a, b) == product >> 63) {
      return product;
    }
    throw overflow("fx*", a, b);
  }

  /** {@code fxquotient}. */
  public static long quotient(long a, long b) {
    checkDivisor("fxquotient", b);
    long q = a / b;
    if (Fixnum.fits(q)) {
      return q;
    }
    throw overflow("fixnum overflow computing '(fxquotient " + a + " " + b + ")", "fxquotient");
  }

  /** {@code fxremainder}. */
  public static long remainder(long a, long b) {
    checkDivisor("fxremainder", b);
    return a % b;
  }

  /** {@code fxmodulo}. */
  public static long modulo(long a, long b) {
    checkDivisor("fxmodulo", b);
    return Math.floorMod(a, b);
  }

  private static void checkDivisor(String who, long divisor) {
    if (divisor == 0) {
      throw Errors.contract(who + ": attempt to divide by zero");
    }
  }

  /** {@code fxabs}. */
  public static long abs(long a) {
    if (a == Fixnum.MIN) {
      throw overflow("fixnum overflow computing '(fxabs " + a + ")", "fxabs");
    }
    return Math.abs(a);
  }

  /** {@code fxlshift}. */
  public static long shiftLeft(long n, long count) {
    long shifted = n << count("fxlshift", count);
    if (shifted >> count == n && Fixnum.fits(shifted)) {
      return shifted;
    }
    throw overflow("fxlshift", n, count);
  }

  /** {@code fxlshift/wraparound}. */
  public static long shiftWrapping(long n, long count) {
    if (count < 0 || count > Fixnum.BITS) {
      throw badCount("fxlshift/wraparound", count);
    }
    return Fixnum.wrap(n << count);
  }

  /** The count of a shift, if it is one. */
  public static long count(String who, long count) {
    if (count < 0 || count >= Fixnum.BITS) {
      throw badCount(who, count);
    }
    return count;
  }

  private static RacketException badCount(String who, long count) {
    return Errors.contract(who + ": invalid shift count " + count);
  }

  private static RacketException overflow(String who, long a, long b) {
    return overflow("fixnum overflow with arguments " + a + " and " + b, who);
  }

  private static RacketException overflow(String message, String who) {
    return new RacketException(ExnTypes.NON_FIXNUM_RESULT, who + ": " + message);
  }
}
