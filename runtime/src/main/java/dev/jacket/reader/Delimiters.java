package dev.jacket.reader;

/** What ends a word. */
final class Delimiters {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Delimiters() {}

  /** Whether a character is white space for the reader. */
  static boolean isSpace(int c) {
    return switch (c) {
      case ' ',
          '\t',
          '\n',
          0xB,
          '\f',
          '\r',
          0x85,
          0xA0,
          0x1680,
          0x2028,
          0x2029,
          0x202F,
          0x205F,
          0x3000,
          BYTE_ORDER_MARK ->
          true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }

  /** Whether a word ends before a character. */
  static boolean isDelimiter(int c) {
    return switch (c) {
      case '(', ')', '[', ']', '{', '}', '"', ',', '\'', '`', ';' -> true;
      default -> isSpace(c);
    };
  }
}
