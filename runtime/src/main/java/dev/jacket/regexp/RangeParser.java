package dev.jacket.regexp;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Parses what stands in square brackets. */
final class RangeParser {
  private static final int NO_START = -1;

  private final PatternText text;
  private final boolean foldCase;
  private final BitSet elements = new BitSet();

  /** The element before, if a range could begin with it. */
  private int start = NO_START;

  private RangeParser(PatternText text, boolean foldCase) {
    this.text = text;
    this.foldCase = foldCase;
  }

  /** Parses what comes after the opening bracket, the closing one included. */
  static CharSet parse(PatternText text, boolean foldCase) {
    boolean complement = text.take('^');
    RangeParser parser = new RangeParser(text, foldCase);
    parser.elements();
    return text.set(complement ? text.complement(parser.elements) : parser.elements);
  }

  private void elements() {
    if (text.peek() == ']' || text.peek() == '-') {
      CharClasses.add(elements, text.next(), foldCase);
    }
    while (!text.take(']')) {
      if (text.peek() == PatternText.END) {
        throw unclosed();
      }
      if (text.take('-')) {
        hyphen();
      } else {
        element();
      }
    }
  }

  private void hyphen() {
    if (text.peek() == PatternText.END) {
      throw unclosed();
    }
    if (text.peek() == ']') {
      elements.set('-');
    } else if (start == NO_START || text.peek() == '-') {
      throw misplacedHyphen();
    } else {
      range(start, rangeEnd());
      start = NO_START;
    }
  }

  private int rangeEnd() {
    if (!text.perl || !text.take('\\')) {
      return text.next();
    }
    if (PatternText.isLetter(text.peek())) {
      throw misplacedHyphen();
    }
    if (text.peek() == PatternText.END) {
      throw danglingBackslash();
    }
    return text.next();
  }

  private void range(int first, int last) {
    if (first > last) {
      throw new PatternException("invalid range within square brackets in pattern");
    }
    elements.set(first, last + 1);
    if (foldCase) {
      for (int c = first; c <= last; c++) {
        CharClasses.add(elements, c, true);
      }
    }
  }

  private void element() {
    BitSet posix = text.perl ? CharClasses.takePosix(text) : null;
    if (posix == null && text.perl && text.take('\\')) {
      posix = classAfterBackslash();
    }
    if (posix != null) {
      elements.or(posix);
      start = NO_START;
    } else {
      start = text.next();
      CharClasses.add(elements, start, foldCase);
    }
  }

  /** Takes the letter of a class, or nothing if a literal element comes. */
  private @Nullable BitSet classAfterBackslash() {
    int c = text.peek();
    if (c == PatternText.END) {
      throw danglingBackslash();
    }
    if (!PatternText.isLetter(c)) {
      return null;
    }
    BitSet set = CharClasses.escape(text, c);
    if (set == null) {
      throw new PatternException("illegal alphabetic escape");
    }
    text.skip(1);
    return set;
  }

  private static PatternException unclosed() {
    return new PatternException("missing closing square bracket in pattern");
  }

  private static PatternException danglingBackslash() {
    return new PatternException("escaping backslash at end pattern (within square brackets)");
  }

  private static PatternException misplacedHyphen() {
    return new PatternException("misplaced hyphen within square brackets in pattern");
  }
}
