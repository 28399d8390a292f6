package dev.jacket.value;

import java.util.Locale;

/** Upper, lower and title case, and case folding, as Unicode defines them without a locale. */
public final class LetterCase {
  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int DOTLESS_I = 0x131;

  private LetterCase() {}

  /** {@code char-foldcase}: Unicode's simple case folding. */
  public static int fold(int c) {
    if (c == DOTTED_CAPITAL_I || c == DOTLESS_I) {
      return c;
    }
    return isCherokee(c)
        ? Character.toUpperCase(c)
        : Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Cherokee letters fold to upper case, which is older. */
  private static boolean isCherokee(int c) {
    return c >= 0x13A0 && c <= 0x13FD || c >= 0xAB70 && c <= 0xABBF;
  }

  /** {@code string-upcase}. */
  public static Str upcase(Str s) {
    return Str.of(s.toString().toUpperCase(Locale.ROOT));
  }

  /** {@code string-downcase}. */
  public static Str downcase(Str s) {
    return Str.of(s.toString().toLowerCase(Locale.ROOT));
  }

  /** {@code string-foldcase}: Unicode's full case folding. */
  public static Str foldcase(Str s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int c : s.chars) {
      fold(c, out);
    }
    return Str.of(out.toString());
  }

  private static void fold(int c, StringBuilder out) {
    int simple = fold(c);
    if (simple == c && c > 127 && !isCherokee(c)) {
      String upper = Character.toString(c).toUpperCase(Locale.ROOT);
      if (upper.length() > Character.charCount(c)) {
        upper.codePoints().forEach(u -> out.appendCodePoint(fold(u)));
        return;
      }
    }
    out.appendCodePoint(simple);
  }

  /** {@code string-titlecase}: the first cased character of each word in title case. */
  public static Str titlecase(Str s) {
    String lower = s.toString().toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    boolean inWord = false;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      boolean cased = CharClasses.isCased(c);
      out.appendCodePoint(cased && !inWord ? Character.toTitleCase(c) : c);
      inWord = cased || inWord && CharClasses.isCaseIgnorable(c);
      i += Character.charCount(c);
    }
    return Str.of(out.toString());
  }
}
