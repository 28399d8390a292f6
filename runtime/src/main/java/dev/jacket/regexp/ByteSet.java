package dev.jacket.regexp;

import java.util.BitSet;

/** An immutable set of bytes. */
final class ByteSet {
  static final ByteSet EMPTY = new ByteSet(0, 0, 0, 0);

  private final long w0;
  private final long w1;
  private final long w2;
  private final long w3;

  private ByteSet(long w0, long w1, long w2, long w3) {
    this.w0 = w0;
    this.w1 = w1;
    this.w2 = w2;
    this.w3 = w3;
  }

  /** The elements below {@code bound}, which is at most 256. */
  static ByteSet of(BitSet elements, int bound) {
    long[] words = java.util.Arrays.copyOf(elements.get(0, bound).toLongArray(), 4);
    return new ByteSet(words[0], words[1], words[2], words[3]);
  }

  static ByteSet single(int b) {
    return of(CharSet.range(b, b), 256);
  }

  /** Whether it has the byte, from 0 to 255. */
  boolean contains(int b) {
    long word = b < 128 ? b < 64 ? w0 : w1 : b < 192 ? w2 : w3;
    return (word >>> b & 1) != 0;
  }

  ByteSet union(ByteSet other) {
    return new ByteSet(w0 | other.w0, w1 | other.w1, w2 | other.w2, w3 | other.w3);
  }

  boolean isDisjoint(ByteSet other) {
    return (w0 & other.w0 | w1 & other.w1 | w2 & other.w2 | w3 & other.w3) == 0;
  }

  int size() {
    return Long.bitCount(w0) + Long.bitCount(w1) + Long.bitCount(w2) + Long.bitCount(w3);
  }

  /** The smallest element of a set that has one. */
  int first() {
    return BitSet.valueOf(new long[] {w0, w1, w2, w3}).nextSetBit(0);
  }
}
