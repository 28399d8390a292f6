package dev.jacket.port;

/** Decoding of UTF-8 one character at a time, from the middle of a buffer. */
public final class Utf8 {
  /** What {@link #decode} answers when the sequence goes on behind the end of the buffer. */
  public static final int INCOMPLETE = -1;

  /** What {@link #decode} answers when the first byte does not begin a character. */
  public static final int INVALID = -2;

  /** The character that stands for a byte that could not be decoded. */
  public static final int REPLACEMENT = 0xFFFD;

  private Utf8() {}

  /** The character that begins at {@code start}, {@link #INCOMPLETE} or {@link #INVALID}. */
  public static int decode(byte[] b, int start, int end) {
    int lead = b[start];
    if (lead >= 0) {
      return lead;
    }
    int length = sequenceLength(lead & 0xFF);
    if (length == 0) {
      return INVALID;
    }
    int c = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      if (start + i == end) {
        return INCOMPLETE;
      }
      int next = b[start + i];
      if ((next & 0xC0) != 0x80 || (i == 1 && !secondFits(lead & 0xFF, next & 0xFF))) {
        return INVALID;
      }
      c = (c << 6) | (next & 0x3F);
    }
    return c;
  }

  /** The number of bytes of a sequence that begins with this byte; 0 if none does. */
  public static int sequenceLength(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  private static boolean secondFits(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }

  /** The number of bytes of a character's encoding. */
  public static int encodedLength(int c) {
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }

  /**
   * Encodes a character.
   *
   * @return the index behind its last byte
   */
  public static int encode(int c, byte[] b, int start) {
    int i = start;
    if (c < 0x80) {
      b[i++] = (byte) c;
    } else if (c < 0x800) {
      b[i++] = (byte) (0xC0 | c >> 6);
      b[i++] = (byte) (0x80 | c & 0x3F);
    } else if (c < 0x10000) {
      b[i++] = (byte) (0xE0 | c >> 12);
      b[i++] = (byte) (0x80 | c >> 6 & 0x3F);
      b[i++] = (byte) (0x80 | c & 0x3F);
    } else {
      b[i++] = (byte) (0xF0 | c >> 18);
      b[i++] = (byte) (0x80 | c >> 12 & 0x3F);
      b[i++] = (byte) (0x80 | c >> 6 & 0x3F);
      b[i++] = (byte) (0x80 | c & 0x3F);
    }
    return i;
  }

  /** The encoding of characters {@code start} to {@code end}. */
  public static byte[] encode(int[] chars, int start, int end) {
    int length = 0;
    for (int i = start; i < end; i++) {
      length += encodedLength(chars[i]);
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (int i = start; i < end; i++) {
      at = encode(chars[i], bytes, at);
    }
    return bytes;
  }

  /** Decodes all bytes; each that cannot be decoded becomes {@link #REPLACEMENT}. */
  public static int[] decodeAll(byte[] b, int start, int end) {
    int[] chars = new int[end - start];
    int n = 0;
    int i = start;
    while (i < end) {
      int c = decode(b, i, end);
      if (c < 0) {
        chars[n++] = REPLACEMENT;
        i++;
      } else {
        chars[n++] = c;
        i += encodedLength(c);
      }
    }
    return n == chars.length ? chars : java.util.Arrays.copyOf(chars, n);
  }
}
