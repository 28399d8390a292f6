package dev.jacket.reader;

import java.util.Arrays;

/** Takes the escapes out of the text of a string or byte string. */
final class StringDecoder {
  private static final String LETTERS = "abtnvfre";
  private static final int[] CODES = {7, 8, 9, 10, 11, 12, 13, 27};

  private final DatumReader reader;
  private final TokenScanner scanner;
  private final boolean bytes;
  private final int end;
  private final int[] out;
  private int length;
  private int at;

  private StringDecoder(DatumReader reader, int from, boolean bytes, int end) {
    this.reader = reader;
    this.scanner = reader.scanner();
    this.bytes = bytes;
    this.at = from;
    this.end = end;
    this.out = new int[Math.max(0, end - from)];
  }

  /**
   * The characters between the quotes of the token just read.
   *
   * @param from where the text begins, behind the first quote
   */
  static int[] decode(DatumReader reader, int from, boolean bytes) {
    StringDecoder decoder = new StringDecoder(reader, from, bytes, reader.scanner().length() - 1);
    decoder.run();
    return Arrays.copyOf(decoder.out, decoder.length);
  }

  /** Complains if a string that is not complete has a bad escape in the part that is there. */
  static void check(DatumReader reader, int from, boolean bytes, int end) {
    new StringDecoder(reader, from, bytes, end).run();
  }

  private void run() {
    while (at < end) {
      int c = scanner.at(at);
      if (c != '\\') {
        out[length++] = c;
        at++;
      } else if (at + 1 < end) {
        escape(scanner.at(at + 1));
      } else {
        at = end;
      }
    }
  }

  private void escape(int c) {
    int begin = at;
    at += 2;
    switch (c) {
      case '"', '\'', '\\' -> out[length++] = c;
      case '\n' -> {}
      case '\r' -> {
        if (at < end && scanner.at(at) == '\n') {
          at++;
        }
      }
      case 'x' -> out[length++] = (int) digits(2, 16);
      case 'u' -> unicode(begin);
      case 'U' -> put(begin, digits(8, 16));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        at = begin + 1;
        long code = digits(3, 8);
        if (code > 255) {
          throw outOfRange(begin);
        }
        out[length++] = (int) code;
      }
      default -> {
        int index = LETTERS.indexOf(c);
        if (index >= 0) {
          out[length++] = CODES[index];
        }
      }
    }
  }

  private long digits(int most, int radix) {
    long value = 0;
    for (int i = 0; i < most && at < end; i++) {
      int digit = Character.digit(scanner.at(at), radix);
      if (digit < 0 || scanner.at(at) > 127) {
        break;
      }
      value = value * radix + digit;
      at++;
    }
    return value;
  }

  private void put(int begin, long code) {
    if (code > Character.MAX_CODE_POINT || code >= 0xD800 && code < 0xE000) {
      throw outOfRange(begin);
    }
    out[length++] = (int) code;
  }

  /** A code in four digits; a surrogate wants its other half in the same form. */
  private void unicode(int begin) {
    long code = digits(4, 16);
    if (code < 0xD800 || code >= 0xE000) {
      out[length++] = (int) code;
      return;
    }
    if (at == end && scanner.at(end) != '"') {
      return;
    }
    boolean escaped = scanner.at(at++) == '\\';
    boolean again = escaped && at < scanner.length() && scanner.at(at++) == 'u';
    long low = again ? digits(4, 16) : 0;
    if (code >= 0xDC00 || low < 0xDC00 || low >= 0xE000) {
      throw bad(begin, "bad or incomplete surrogate-style encoding at `" + shown(begin) + "`");
    }
    out[length++] = Character.toCodePoint((char) code, (char) low);
  }

  private String shown(int begin) {
    String text = scanner.text(begin);
    return text.substring(0, text.offsetByCodePoints(0, Math.min(at, scanner.length()) - begin));
  }

  private RuntimeException outOfRange(int begin) {
    return bad(
        begin,
        "escape sequence `"
            + shown(begin)
            + "` is out of range in "
            + (bytes ? "byte string" : "string"));
  }

  private RuntimeException bad(int begin, String message) {
    return reader.errors().bad(message, scanner.start(), at);
  }
}
