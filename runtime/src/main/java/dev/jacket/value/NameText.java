package dev.jacket.value;

/**
 * The written forms of symbols and keywords, with bars or backslashes where the reader would take a
 * plain name for something else (reference, section 1.4.1).
 *
 * @param foldsCase whether the reader folds case, so that letters need quoting which it would
 *     change
 * @param barQuotes whether bars quote; if not, backslashes do it, and a bar is like a letter
 */
record NameText(boolean foldsCase, boolean barQuotes) {
  /** As the reader's parameters are at the start of a program. */
  static final NameText DEFAULT = new NameText(false, true);

  /** A symbol. */
  void symbol(StringBuilder out, Symbol s) {
    String name = s.name();
    boolean number = looksLikeNumber(name);
    if (number || needsQuoting(name)) {
      quoted(out, name, number);
    } else {
      out.append(name);
    }
  }

  /** A keyword. */
  void keyword(StringBuilder out, Keyword k) {
    out.append("#:");
    String name = k.name();
    if (needsQuoting(name)) {
      quoted(out, name, false);
    } else {
      out.append(name);
    }
  }

  private boolean needsQuoting(String name) {
    return name.isEmpty()
        || name.equals(".")
        || name.charAt(0) == '#' && !name.startsWith("#%")
        || name.codePoints().anyMatch(this::isSpecial);
  }

  private static boolean looksLikeNumber(String name) {
    if (name.isEmpty()) {
      return false;
    }
    char c = name.charAt(0);
    boolean possible = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    return possible && NumberParser.parseForReader(name, 10, false) != null;
  }

  private boolean isSpecial(int c) {
    return switch (c) {
      case '(', ')', '[', ']', '{', '}', '"', ',', '\'', '`', ';', '\\' -> true;
      case '|' -> barQuotes;
      default ->
          Character.isWhitespace(c) || Character.isSpaceChar(c) || foldsCase && folded(c) != c;
    };
  }

  private static int folded(int c) {
    int folded = Character.toLowerCase(Character.toUpperCase(c));
    return folded == '\u03C2' ? '\u03C3' : folded;
  }

  private void quoted(StringBuilder out, String name, boolean number) {
    if (barQuotes && name.indexOf('|') < 0) {
      out.append('|').append(name).append('|');
      return;
    }
    if (name.isEmpty()) {
      return;
    }
    boolean first = number || name.equals(".") || name.charAt(0) == '#' && !name.startsWith("#%");
    if (first) {
      out.append('\\');
    }
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      if (isSpecial(c) && !(first && i == 0)) {
        out.append('\\');
      }
      out.appendCodePoint(c);
      i += Character.charCount(c);
    }
  }
}
