package dev.jacket.reader;

import dev.jacket.value.RacketException;
import java.util.Locale;

/** Says what is wrong with text that is the beginning of a token but does not become one. */
final class LexicalErrors {
  private final DatumReader reader;
  private final TokenScanner scanner;
  private final ReadErrors errors;
  private final boolean eof;

  /** The text, with the character that broke it. */
  private final String text;

  private LexicalErrors(DatumReader reader) {
    this.reader = reader;
    this.scanner = reader.scanner();
    this.errors = reader.errors();
    this.eof = scanner.offender() < 0;
    this.text = scanner.text(0);
  }

  /** The error for the text that the scanner stopped at. */
  static RacketException broken(DatumReader reader) {
    LexicalErrors errors = new LexicalErrors(reader);
    if (reader.scanner().offender() == TokenScanner.SPECIAL) {
      return reader
          .errors()
          .nonChar(
              "found non-character while reading " + errors.kind(),
              reader.scanner().start(),
              reader.scanner().span());
    }
    return errors.error();
  }

  /** The opening parentheses that the settings allow, as messages list them. */
  static String openers(ReadSettings settings) {
    boolean square = Shape.SQUARE.allowed(settings);
    boolean curly = Shape.CURLY.allowed(settings);
    if (square && curly) {
      return "`(`, `[`, or `{`";
    }
    return square ? "`(` or `[`" : curly ? "`(` or `{`" : "`(`";
  }

  private String kind() {
    return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
      case '"' -> "a string";
      case '#' -> "`#`";
      default -> "a symbol";
    };
  }

  private RacketException make(String message) {
    return make(message, scanner.span());
  }

  private RacketException make(String message, long span) {
    return eof ? errors.eof(message, scanner.start(), span) : bad(message, span);
  }

  private RacketException bad(String message, long span) {
    return errors.bad(message, scanner.start(), span);
  }

  private RacketException error() {
    if (text.charAt(0) == '"') {
      return string(1, false);
    }
    if (text.charAt(0) != '#' || text.startsWith("#%")) {
      return unfinished("symbol");
    }
    if (text.length() == 1) {
      return make("bad syntax `#`");
    }
    return switch (text.charAt(1)) {
      case '"' -> string(2, true);
      case '\\' -> character();
      case '|' -> {
        Location start = scanner.start().plus(1);
        yield errors.eof("end of file in `#|` comment", start, scanner.spanFrom(start));
      }
      case '<' -> hereString();
      case ':' -> unfinished("keyword");
      case 'e', 'E', 'i', 'I', 'd', 'D', 'x', 'X', 'o', 'O', 'b', 'B' -> unfinished("number");
      default -> dispatch();
    };
  }

  /** A word that ends within quotes. */
  private RacketException unfinished(String what) {
    boolean bars = false;
    for (int i = 0; i < scanner.length(); i++) {
      if (scanner.at(i) == '|') {
        bars = !bars;
      } else if (scanner.at(i) == '\\' && !bars) {
        i++;
      }
    }
    return make("end-of-file following `" + (bars ? '|' : '\\') + "` in " + what);
  }

  private RacketException string(int quote, boolean bytes) {
    int broken = text.lastIndexOf('\\');
    StringDecoder.check(reader, quote, bytes, scanner.length() - (eof ? 0 : 1));
    String last = broken < 0 ? "" : text.substring(broken);
    boolean digits = last.length() >= 2 && (last.charAt(1) == 'x' || isUnicode(last, bytes));
    if (digits && last.codePointCount(0, last.length()) == (eof ? 2 : 3)) {
      long length = broken + 2L;
      return make("no hex digit following `" + last.substring(0, 2) + "`", length);
    }
    if (eof) {
      return make("expected a closing `\"`", quote);
    }
    String where = bytes ? "byte string" : "string";
    if (last.codePointCount(0, last.length()) == 2) {
      return make("unknown escape sequence `" + last + "` in " + where);
    }
    String shown = Character.toString(scanner.offender());
    return make("character `" + shown + "` is out of range in " + where);
  }

  private static boolean isUnicode(String escape, boolean bytes) {
    return !bytes && (escape.charAt(1) == 'u' || escape.charAt(1) == 'U');
  }

  private RacketException character() {
    if (text.length() == 2) {
      return make("expected a character after `#\\`");
    }
    return make("bad character constant `" + text + "`");
  }

  private RacketException hereString() {
    if (!text.startsWith("#<<")) {
      return make("bad syntax `#<`", 2);
    }
    int newline = text.indexOf('\n');
    if (newline < 0) {
      return make("found end-of-file after `#<<` and before a newline");
    }
    return make("found end-of-file before terminating `" + text.substring(3, newline) + "`", 3);
  }

  private RacketException dispatch() {
    char c = text.charAt(1);
    if (c >= '0' && c <= '9') {
      return make("bad syntax `" + text + (eof ? "#<eof>" : "") + "`");
    }
    String before = eof ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    if (before.startsWith("#fl") || before.startsWith("#fx") || before.startsWith("#F")) {
      return numericVector(before);
    }
    if (before.equals("#s")) {
      return bad("expected " + openers() + " after `#s`", scanner.span());
    }
    if (before.equals("#rx") || before.equals("#px")) {
      return make("expected `\"` or `#` after `" + before + "`");
    }
    if (before.equals("#rx#") || before.equals("#px#")) {
      return make("expected `\"` after `" + before + "`");
    }
    if (text.startsWith("#rx") || text.startsWith("#px")) {
      boolean bytes = text.charAt(3) == '#';
      return string(bytes ? 5 : 4, bytes);
    }
    if (before.startsWith("#lang") || before.equals("#!")) {
      return language(before);
    }
    if (before.equals("#c") || before.equals("#C")) {
      return make("expected `s', `S`, `i`, or `I` after `" + before + "`");
    }
    String next = nextOfHash(before);
    return make(
        next.isEmpty()
            ? "bad syntax `" + text + "`"
            : "expected `" + next + "` after `" + before + "`");
  }

  private static String nextOfHash(String before) {
    String folded = before.toLowerCase(Locale.ROOT);
    for (String whole : new String[] {"#hash", "#hasheq", "#hashalw"}) {
      if (folded.length() > 1
          && !folded.equals("#hash")
          && whole.startsWith(folded)
          && whole.length() > folded.length()) {
        return whole.substring(folded.length(), folded.length() + 1);
      }
    }
    return "";
  }

  private String openers() {
    return openers(reader.settings());
  }

  private RacketException numericVector(String before) {
    String kind = before.substring(0, Math.min(3, before.length()));
    if (kind.length() < 3) {
      return make("bad syntax `" + text + "`");
    }
    if (reader.immutable()) {
      String name = kind.endsWith("l") ? "flvectors" : "fxvectors";
      return bad("literal " + name + " not allowed", 3);
    }
    return make("expected " + openers() + " after `" + before + "`");
  }

  private RacketException language(String before) {
    if (before.equals("#!")) {
      return bad("bad syntax `" + text + "`", scanner.span());
    }
    if (before.equals("#lang")) {
      return bad("expected a single space after `#lang`", scanner.span());
    }
    if (!reader.acceptsLanguages()) {
      return reader.noLanguages("#lang", 6);
    }
    if (eof) {
      return bad(
          "expected a non-empty sequence of alphanumeric, `-`, `+`, `_`, or `/` after `#lang `",
          scanner.span());
    }
    if (scanner.offender() == ' ') {
      return bad("expected a single space after `#lang`", scanner.span());
    }
    return badLanguageCharacter(reader, scanner.offender());
  }

  /** The error for a character that cannot stand in the name of a language; it was taken. */
  static RacketException badLanguageCharacter(DatumReader reader, int c) {
    return reader
        .errors()
        .bad(
            "expected only alphanumeric, `-`, `+`, `_`, or `/` characters for `#lang`, found `"
                + Character.toString(c)
                + "`",
            reader.scanner().start(),
            reader.scanner().span());
  }
}
