package dev.jacket.value;

/** The Unicode properties of characters that Racket's predicates ask for. */
public final class CharClasses {
  private static final int LETTERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER;
  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;
  private static final int NUMBERS =
      1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;
  private static final int PUNCTUATION =
      1 << Character.CONNECTOR_PUNCTUATION
          | 1 << Character.DASH_PUNCTUATION
          | 1 << Character.START_PUNCTUATION
          | 1 << Character.END_PUNCTUATION
          | 1 << Character.INITIAL_QUOTE_PUNCTUATION
          | 1 << Character.FINAL_QUOTE_PUNCTUATION
          | 1 << Character.OTHER_PUNCTUATION;
  private static final int SYMBOLS =
      1 << Character.MATH_SYMBOL
          | 1 << Character.CURRENCY_SYMBOL
          | 1 << Character.MODIFIER_SYMBOL
          | 1 << Character.OTHER_SYMBOL;
  private static final int IGNORED_IN_CASE =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.FORMAT
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.MODIFIER_SYMBOL;
  private static final String MIDDLE_OF_WORD = "'.:\u00B7\u2018\u2019\u2024\u2027";

  private CharClasses() {}

  private static boolean isOneOf(int c, int categories) {
    return (categories >> Character.getType(c) & 1) != 0;
  }

  /** {@code char-numeric?}. */
  public static boolean isNumeric(int c) {
    return isOneOf(c, NUMBERS);
  }

  /** {@code char-symbolic?}. */
  public static boolean isSymbolic(int c) {
    return isOneOf(c, SYMBOLS);
  }

  /** {@code char-punctuation?}. */
  public static boolean isPunctuation(int c) {
    return isOneOf(c, PUNCTUATION);
  }

  /** {@code char-graphic?}. */
  public static boolean isGraphic(int c) {
    return isOneOf(c, LETTERS | MARKS | NUMBERS | PUNCTUATION | SYMBOLS);
  }

  /** {@code char-whitespace?}: Unicode's {@code White_Space}. */
  public static boolean isWhitespace(int c) {
    return c >= 9 && c <= 13 || c == 0x85 || Character.isSpaceChar(c);
  }

  /** {@code char-blank?}. */
  public static boolean isBlank(int c) {
    return c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Whether upper, lower and title case concern the character. */
  static boolean isCased(int c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
  }

  /** Whether the character does not end a word in which case matters. */
  static boolean isCaseIgnorable(int c) {
    return isOneOf(c, IGNORED_IN_CASE) || MIDDLE_OF_WORD.indexOf(c) >= 0;
  }

  /** The two letters of the general category. */
  public static String category(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER -> "lu";
      case Character.LOWERCASE_LETTER -> "ll";
      case Character.TITLECASE_LETTER -> "lt";
      case Character.MODIFIER_LETTER -> "lm";
      case Character.OTHER_LETTER -> "lo";
      case Character.NON_SPACING_MARK -> "mn";
      case Character.COMBINING_SPACING_MARK -> "mc";
      case Character.ENCLOSING_MARK -> "me";
      case Character.DECIMAL_DIGIT_NUMBER -> "nd";
      case Character.LETTER_NUMBER -> "nl";
      case Character.OTHER_NUMBER -> "no";
      case Character.CONNECTOR_PUNCTUATION -> "pc";
      case Character.DASH_PUNCTUATION -> "pd";
      case Character.START_PUNCTUATION -> "ps";
      case Character.END_PUNCTUATION -> "pe";
      case Character.INITIAL_QUOTE_PUNCTUATION -> "pi";
      case Character.FINAL_QUOTE_PUNCTUATION -> "pf";
      case Character.OTHER_PUNCTUATION -> "po";
      case Character.MATH_SYMBOL -> "sm";
      case Character.CURRENCY_SYMBOL -> "sc";
      case Character.MODIFIER_SYMBOL -> "sk";
      case Character.OTHER_SYMBOL -> "so";
      case Character.SPACE_SEPARATOR -> "zs";
      case Character.LINE_SEPARATOR -> "zl";
      case Character.PARAGRAPH_SEPARATOR -> "zp";
      case Character.CONTROL -> "cc";
      case Character.FORMAT -> "cf";
      case Character.SURROGATE -> "cs";
      case Character.PRIVATE_USE -> "co";
      default -> "cn";
    };
  }
}
