package dev.jacket.regexp;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of bytes, or of characters in UTF-8.
 *
 * <p>Bytes, and ASCII characters, are looked up in a bitmap. The other characters of a set are
 * ranges of code points, or general categories. Matching never takes part of a character, nor a
 * sequence that is no UTF-8; surrogates count as characters where Racket has them do so, which is
 * in complements.
 */
final class CharSet {
  /** The answer of {@link #match} for input that begins with no element. */
  static final int NONE = -1;

  /** The answer of {@link #match} if more input is needed to tell. */
  static final int INCOMPLETE = -2;

  private static final int LAST = 0x10FFFF;
  private static final int[] NO_RANGES = {};

  /** Any byte. */
  static final CharSet ANY_BYTE = ofBytes(range(0, 255));

  /** Any character. */
  static final CharSet ANY_CHAR = of(range(0, LAST));

  /** The bytes that can begin a match, or all that are matched if {@link #isBytes}. */
  private final ByteSet ascii;

  private final int[] ranges;
  private final int categories;
  private final boolean bytes;

  private CharSet(ByteSet ascii, int[] ranges, int categories, boolean bytes) {
    this.ascii = ascii;
    this.ranges = ranges;
    this.categories = categories;
    this.bytes = bytes;
  }

  /** A set of bytes; elements above 255 are ignored. */
  static CharSet ofBytes(BitSet elements) {
    return new CharSet(ByteSet.of(elements, 256), NO_RANGES, 0, true);
  }

  /** A set of characters. A set of all code points has no surrogates. */
  static CharSet of(BitSet elements) {
    BitSet used = elements;
    if (elements.nextClearBit(0) > LAST) {
      used = (BitSet) elements.clone();
      used.clear(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
    }
    int[] ranges = new int[16];
    int n = 0;
    for (int from = used.nextSetBit(0x80); from >= 0; ) {
      int to = used.nextClearBit(from);
      if (n == ranges.length) {
        ranges = java.util.Arrays.copyOf(ranges, n * 2);
      }
      ranges[n++] = from;
      ranges[n++] = to - 1;
      from = used.nextSetBit(to);
    }
    return new CharSet(ByteSet.of(used, 0x80), java.util.Arrays.copyOf(ranges, n), 0, false);
  }

  /** The characters of some general categories: a mask of bits {@code 1 << Character.getType}. */
  static CharSet ofCategories(int mask) {
    BitSet low = new BitSet();
    for (int c = 0; c < 0x80; c++) {
      if ((mask >> Character.getType(c) & 1) != 0) {
        low.set(c);
      }
    }
    return new CharSet(ByteSet.of(low, 0x80), NO_RANGES, mask, false);
  }

  /** The code points from {@code first} to {@code last}. */
  static BitSet range(int first, int last) {
    BitSet set = new BitSet();
    set.set(first, last + 1);
    return set;
  }

  /** Whether this is a set of bytes. */
  boolean isBytes() {
    return bytes;
  }

  /**
   * Matches one element.
   *
   * @return the index behind it, {@link #NONE} or {@link #INCOMPLETE}
   */
  int match(byte[] data, int at, int limit) {
    if (at >= limit) {
      return INCOMPLETE;
    }
    int b = data[at] & 0xFF;
    if (ascii.contains(b)) {
      return at + 1;
    }
    return b < 0xC2 || bytes ? NONE : matchLong(data, at, limit, b);
  }

  private int matchLong(byte[] data, int at, int limit, int lead) {
    if (lead > 0xF4 || ranges.length == 0 && categories == 0) {
      return NONE;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    int c = lead & 0x7F >> length;
    for (int i = 1; i < length; i++) {
      if (at + i >= limit) {
        return INCOMPLETE;
      }
      int next = data[at + i];
      if ((next & 0xC0) != 0x80) {
        return NONE;
      }
      c = c << 6 | next & 0x3F;
    }
    boolean shortest = length == 2 || c >= (length == 3 ? 0x800 : 0x10000);
    return shortest && c <= LAST && containsLong(c) ? at + length : NONE;
  }

  private boolean containsLong(int c) {
    if (categories != 0) {
      return !isSurrogate(c) && (categories >> Character.getType(c) & 1) != 0;
    }
    int low = 0;
    int high = ranges.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (c < ranges[2 * middle]) {
        high = middle - 1;
      } else if (c > ranges[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Whether every element is one byte long. */
  boolean isSingleByte() {
    return bytes || ranges.length == 0 && categories == 0;
  }

  /** The one-byte elements. */
  ByteSet singleBytes() {
    return ascii;
  }

  /** The code point of a set with one element, or -1. */
  int single() {
    if (categories != 0) {
      return -1;
    }
    int byteCount = ascii.size();
    if (byteCount == 1 && ranges.length == 0) {
      return ascii.first();
    }
    return byteCount == 0 && ranges.length == 2 && ranges[0] == ranges[1] && !isSurrogate(ranges[0])
        ? ranges[0]
        : -1;
  }

  /** The bytes that elements begin with. */
  ByteSet firstBytes() {
    ByteSet first = ascii;
    if (categories != 0) {
      return first.union(ByteSet.of(range(0xC2, 0xF4), 256));
    }
    for (int i = 0; i < ranges.length; i += 2) {
      BitSet leads = range(leadByte(ranges[i]), leadByte(ranges[i + 1]));
      first = first.union(ByteSet.of(leads, 256));
    }
    return first;
  }

  /** The bytes of the only element, or null if there are several. */
  byte @Nullable [] literal() {
    int c = single();
    if (c < 0) {
      return null;
    }
    return bytes ? new byte[] {(byte) c} : Character.toString(c).getBytes(StandardCharsets.UTF_8);
  }

  private static int leadByte(int c) {
    if (c < 0x800) {
      return 0xC0 | c >> 6;
    }
    return c < 0x10000 ? 0xE0 | c >> 12 : 0xF0 | c >> 18;
  }

  /** The number of bytes of the shortest element; 1 for the empty set. */
  int minLength() {
    if (isSingleByte() || categories != 0 || ascii.size() > 0) {
      return 1;
    }
    return encodedLength(ranges[0]);
  }

  /** The number of bytes of the longest element that there can be. */
  int maxLength() {
    if (isSingleByte()) {
      return 1;
    }
    return categories != 0 ? CATEGORY_LENGTH : encodedLength(ranges[ranges.length - 1]);
  }

  /** As Racket counts, for the bounds of lookbehinds. */
  private static final int CATEGORY_LENGTH = 4;

  private static int encodedLength(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
