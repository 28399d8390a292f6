package dev.jacket.value;

/**
 * L'Ecuyer's combined multiple-recursive generator MRG32k3a ("Good parameters and implementations
 * for combined multiple recursive random number generators", 1999), which Racket prescribes.
 *
 * <p>The state is six numbers: the last three of each of two recurrences, the newest first.
 */
public final class PseudoRandomGenerator {
  /** The modulus of the first recurrence: random integers can be as large as this less one. */
  public static final long M1 = 4294967087L;

  /** The modulus of the second recurrence. */
  public static final long M2 = 4294944443L;

  private static final long A12 = 1403580;
  private static final long A13 = 810728;
  private static final long A21 = 527612;
  private static final long A23 = 1370589;
  private static final double UNIT = 1.0 / (M1 + 1);

  private static final long[] START = {
    1062452522L, 2961816100L, 342112271L, 2854655037L, 3321940838L, 3542344109L
  };

  private final long[] x = START.clone();

  /** Makes a generator in the state that a seed leads to. */
  public PseudoRandomGenerator(long seed) {
    seed(seed);
  }

  /** Whether six numbers are a state: each below its modulus, and neither half all zeros. */
  public static boolean isState(long[] state) {
    return state.length == 6 && isHalf(state, 0, M1) && isHalf(state, 3, M2);
  }

  private static boolean isHalf(long[] state, int at, long modulus) {
    boolean zero = true;
    for (int i = at; i < at + 3; i++) {
      if (state[i] < 0 || state[i] >= modulus) {
        return false;
      }
      zero &= state[i] == 0;
    }
    return !zero;
  }

  /** A copy of the state. */
  public long[] state() {
    return x.clone();
  }

  /** Takes over a state. */
  public void setState(long[] state) {
    System.arraycopy(state, 0, x, 0, x.length);
  }

  /** Puts the generator into the state that a 31-bit seed leads to. */
  public void seed(long seed) {
    System.arraycopy(START, 0, x, 0, x.length);
    stir(seed & 0xFFFF);
    stir(seed >> 16 & 0xFFFF);
  }

  /**
   * Adds the output of a multiply-with-carry generator, seeded with 16 bits, to the state; sums
   * keep 32 bits, as in Racket, so that seeds mean the same.
   */
  private void stir(long seed) {
    long carry = seed;
    for (int i = 0; i < x.length; i++) {
      long modulus = i < 3 ? M1 : M2;
      boolean first = i % 3 == 0;
      long high = carry & 0xFFFF;
      carry = 30903 * high + (carry >> 16);
      long low = carry & 0xFFFF;
      carry = 30903 * low + (carry >> 16);
      long added = (high << 16 | low) % (first ? modulus - 1 : modulus);
      long sum = x[i] + added & 0xFFFFFFFFL;
      x[i] = first ? 1 + sum % (modulus - 1) : sum % modulus;
    }
  }

  /** The next number, from 0 to before {@link #M1}. */
  private long next() {
    long y1 = Math.floorMod(A12 * x[1] - A13 * x[2], M1);
    x[2] = x[1];
    x[1] = x[0];
    x[0] = y1;
    long y2 = Math.floorMod(A21 * x[3] - A23 * x[5], M2);
    x[5] = x[4];
    x[4] = x[3];
    x[3] = y2;
    return y1 < y2 ? y1 - y2 + M1 : y1 - y2;
  }

  /** A random integer from 0 to before {@code bound}, which is at most {@link #M1}. */
  public long nextInteger(long bound) {
    long width = M1 / bound;
    long limit = width * bound;
    long n = next();
    while (n >= limit) {
      n = next();
    }
    return n / width;
  }

  /** A random number between 0 and 1, exclusive. */
  public double nextDouble() {
    return (next() + 1) * UNIT;
  }

  @Override
  public String toString() {
    return "#<pseudo-random-generator>";
  }
}
