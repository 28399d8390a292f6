package dev.jacket.reader;

import dev.jacket.grammar.RacketLexer;
import dev.jacket.value.Char;
import dev.jacket.value.Keyword;
import dev.jacket.value.NumberParser;
import dev.jacket.value.Symbol;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words as data: symbols, numbers, keywords, characters. */
final class Atoms {
  private static final int LONGEST_NAME = 9;
  private static final Map<String, Integer> CHARACTER_NAMES =
      Map.ofEntries(
          Map.entry("nul", 0),
          Map.entry("null", 0),
          Map.entry("backspace", 8),
          Map.entry("tab", 9),
          Map.entry("newline", 10),
          Map.entry("linefeed", 10),
          Map.entry("vtab", 11),
          Map.entry("page", 12),
          Map.entry("return", 13),
          Map.entry("space", 32),
          Map.entry("rubout", 127));

  private final DatumReader reader;
  private final TokenScanner scanner;
  private final boolean barQuotes;
  private final boolean decimalExact;

  Atoms(DatumReader reader, ReadSettings settings) {
    this.reader = reader;
    this.scanner = reader.scanner();
    this.barQuotes = settings.is(ReadOption.ACCEPT_BAR_QUOTE);
    this.decimalExact = !settings.is(ReadOption.DECIMAL_AS_INEXACT);
  }

  /** A symbol or number, or a number with a prefix, for the token just read. */
  Object word(int type) {
    boolean quoted = isQuoted(0);
    if (type == RacketLexer.NUMBER) {
      return number(quoted);
    }
    if (!quoted && mayBeNumber(scanner.at(0))) {
      Object number = NumberParser.parseForReader(scanner.text(0), 10, decimalExact);
      if (number instanceof NumberParser.Problem p) {
        throw reader.errorHere(p.message());
      }
      if (number != null) {
        return number;
      }
    }
    return Symbol.of(name(0, quoted));
  }

  private static boolean mayBeNumber(int c) {
    return c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
  }

  private Object number(boolean quoted) {
    Object number = quoted ? null : NumberParser.parseForReader(scanner.text(0), 10, decimalExact);
    if (number instanceof NumberParser.Problem p) {
      throw reader.errorHere(p.message());
    }
    if (number == null) {
      throw reader.errorHere("bad number: `" + name(0, quoted) + "`");
    }
    return number;
  }

  /** A number for an element of {@code form}; null if the token just read is none. */
  @Nullable Object element(NumericVectorForm form) {
    if (isQuoted(0)) {
      return null;
    }
    String text = form.exactness() + scanner.text(0);
    Object number = NumberParser.parseForReader(text, 10, false);
    boolean word = scanner.at(0) != '#' && !mayBeNumber(scanner.at(0));
    if (number instanceof NumberParser.Problem p) {
      if (word) {
        return null;
      }
      throw reader.errors().bad(p.message(), form.start, scanner.spanFrom(form.start));
    }
    return number;
  }

  /** A keyword for the token just read. */
  Keyword keyword() {
    return Keyword.of(name(2, isQuoted(2)));
  }

  private boolean isQuoted(int from) {
    for (int i = from; i < scanner.length(); i++) {
      int c = scanner.at(i);
      if (c == '\\' || c == '|' && barQuotes) {
        return true;
      }
    }
    return false;
  }

  /** The token's text without quotes and, where it is not quoted, folded if asked for. */
  private String name(int from, boolean quoted) {
    boolean folds = reader.folds();
    if (!quoted) {
      String text = scanner.text(from);
      return folds ? fold(text) : text;
    }
    StringBuilder name = new StringBuilder();
    boolean bars = false;
    for (int i = from; i < scanner.length(); i++) {
      int c = scanner.at(i);
      if (c == '|' && barQuotes) {
        bars = !bars;
      } else if (c == '\\' && !bars) {
        name.appendCodePoint(scanner.at(++i));
      } else if (folds && !bars) {
        name.append(fold(Character.toString(c)));
      } else {
        name.appendCodePoint(c);
      }
    }
    return name.toString();
  }

  private static String fold(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('\u03C2', '\u03C3');
  }

  /** A character for the token just read. */
  Char character() {
    int first = scanner.at(2);
    int count = scanner.length() - 2;
    if (count == 1) {
      return Char.of(first);
    }
    int code;
    if (first == 'u' || first == 'U') {
      code = (int) Math.min(Long.parseLong(scanner.text(3), 16), Integer.MAX_VALUE);
    } else if (first >= '0' && first <= '7') {
      code = Integer.parseInt(scanner.text(2), 8);
      code = code > 255 ? Integer.MAX_VALUE : code;
    } else {
      code = named();
    }
    if (code > Character.MAX_CODE_POINT || code >= 0xD800 && code < 0xE000) {
      String digits = first == 'U' ? "u" + scanner.text(3) : scanner.text(2);
      throw reader.errorHere("bad character constant `#\\" + digits + "`");
    }
    return Char.of(code);
  }

  private int named() {
    if (scanner.length() - 2 > LONGEST_NAME) {
      return Integer.MAX_VALUE;
    }
    return CHARACTER_NAMES.getOrDefault(
        scanner.text(2).toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
  }
}
