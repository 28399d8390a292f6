package dev.jacket.value;

/** The written forms of strings, byte strings and characters. */
public final class TokenText {
  private TokenText() {}

  /** A string in double quotes. */
  public static void string(StringBuilder out, Str s) {
    out.append('"');
    for (int c : s.chars) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case 7 -> out.append("\\a");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case 11 -> out.append("\\v");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        case 27 -> out.append("\\e");
        default -> {
          if (isGraphic(c) || c == ' ' || Character.isSpaceChar(c)) {
            out.appendCodePoint(c);
          } else {
            out.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
          }
        }
      }
    }
    out.append('"');
  }

  /** A byte string, {@code #"..."}. */
  public static void bytes(StringBuilder out, Bytes b) {
    out.append("#\"");
    byte[] data = b.data;
    for (int i = 0; i < data.length; i++) {
      int c = data[i] & 0xFF;
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case 7 -> out.append("\\a");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case 11 -> out.append("\\v");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        case 27 -> out.append("\\e");
        default -> {
          if (c >= 32 && c < 127) {
            out.append((char) c);
          } else {
            octal(out, c, i + 1 < data.length && data[i + 1] >= '0' && data[i + 1] <= '7');
          }
        }
      }
    }
    out.append('"');
  }

  private static void octal(StringBuilder out, int c, boolean digitFollows) {
    String digits = Integer.toOctalString(c);
    out.append('\\').append(digitFollows ? "0".repeat(3 - digits.length()) : "").append(digits);
  }

  /** A character, {@code #\...}. */
  public static void character(StringBuilder out, int c) {
    out.append("#\\");
    String name = characterName(c);
    if (name != null) {
      out.append(name);
    } else if (isGraphic(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(c > 0xFFFF ? "U%08X".formatted(c) : "u%04X".formatted(c));
    }
  }

  private static @org.jspecify.annotations.Nullable String characterName(int c) {
    return switch (c) {
      case 0 -> "nul";
      case 8 -> "backspace";
      case 9 -> "tab";
      case 10 -> "newline";
      case 11 -> "vtab";
      case 12 -> "page";
      case 13 -> "return";
      case 32 -> "space";
      case 127 -> "rubout";
      default -> null;
    };
  }

  /** Whether {@code char-graphic?} holds. */
  private static boolean isGraphic(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
