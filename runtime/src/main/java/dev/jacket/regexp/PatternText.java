package dev.jacket.regexp;

/** The text of a pattern and the place that has been reached. */
final class PatternText {
  /** What {@link #peek} answers at the end. */
  static final int END = -1;

  private final int[] symbols;
  private int at;

  /** Whether the pattern has Perl's syntax ({@code #px}). */
  final boolean perl;

  /** Whether the pattern is one of bytes. */
  final boolean bytes;

  PatternText(int[] symbols, boolean perl, boolean bytes) {
    this.symbols = symbols;
    this.perl = perl;
    this.bytes = bytes;
  }

  /** The next symbol, or {@link #END}. */
  int peek() {
    return peek(0);
  }

  /** The symbol behind {@code skip} others, or {@link #END}. */
  int peek(int skip) {
    return at + skip < symbols.length ? symbols[at + skip] : END;
  }

  /** Takes symbols that are there. */
  void skip(int count) {
    at += count;
  }

  /** Takes the next symbol, which must be there. */
  int next() {
    return symbols[at++];
  }

  /** Takes this symbol if it comes next. */
  boolean take(int symbol) {
    if (peek() != symbol) {
      return false;
    }
    at++;
    return true;
  }

  /** Takes this ASCII text if it comes next. */
  boolean take(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (peek(i) != text.charAt(i)) {
        return false;
      }
    }
    at += text.length();
    return true;
  }

  /** Whether a digit comes next. */
  boolean atDigit() {
    return peek() >= '0' && peek() <= '9';
  }

  /** Takes digits: their number, at most {@link Integer#MAX_VALUE}. */
  int number() {
    long n = 0;
    while (atDigit()) {
      n = Math.min(n * 10 + next() - '0', Integer.MAX_VALUE);
    }
    return (int) n;
  }

  /** Whether a symbol is an ASCII letter. */
  static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The set of these elements in the kind of set that the pattern has. */
  CharSet set(java.util.BitSet elements) {
    return bytes ? CharSet.ofBytes(elements) : CharSet.of(elements);
  }

  /** The complement in what the pattern can match; it has the surrogates. */
  java.util.BitSet complement(java.util.BitSet elements) {
    java.util.BitSet rest = (java.util.BitSet) elements.clone();
    rest.flip(0, bytes ? 256 : Character.MAX_CODE_POINT + 1);
    return rest;
  }
}
