package dev.jacket.reader;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a readtable says to the scanner: how it sees characters, and where procedures read on. */
final class ReadtableScan {
  private final Readtable table;
  private @Nullable Object procedure;

  ReadtableScan(Readtable table) {
    this.table = table;
  }

  /** The procedure that was found last. */
  Object procedure() {
    return Objects.requireNonNull(procedure);
  }

  /** Whether a procedure reads what a character begins. */
  boolean begins(int c) {
    Readtable.Mapping mapping = table.mapping(c);
    if (mapping == null && table.symbol() != null && !Delimiters.isDelimiter(c) && c != '#') {
      mapping = table.symbol();
    }
    if (!(mapping instanceof Readtable.Macro macro)) {
      return false;
    }
    procedure = macro.procedure();
    return true;
  }

  /** Whether a procedure reads what {@code #} and a character begin. */
  boolean dispatches(int c) {
    Object found = c < 0 ? null : table.dispatch(c);
    if (found != null) {
      procedure = found;
    }
    return found != null;
  }

  /**
   * A character as the automaton shall see it, behind the text of a token so far. What ends a token
   * is shown as a closing parenthesis.
   */
  int seen(int c, int[] text, int length) {
    Readtable.Mapping mapping = table.mapping(c);
    if (mapping == null || isQuoted(text, length)) {
      return c;
    }
    if (mapping instanceof Readtable.Like like) {
      return like.character();
    }
    return ((Readtable.Macro) mapping).terminating() ? ')' : 'a';
  }

  /** A character as the token keeps it: parentheses and quotes as what they are taken for. */
  int kept(int c, int[] text, int length) {
    if (!(table.mapping(c) instanceof Readtable.Like)) {
      return c;
    }
    int seen = seen(c, text, length);
    return seen == '#' || Delimiters.isDelimiter(seen) ? seen : c;
  }

  /** Whether the text stands within a string, comment or quoted part of a symbol. */
  private static boolean isQuoted(int[] text, int length) {
    if (length == 0) {
      return false;
    }
    boolean hash = text[0] == '#' && length > 1;
    if (text[0] == '"' || text[0] == ';' || hash && isQuotation(text[1])) {
      return true;
    }
    boolean quoted = false;
    boolean escaped = false;
    for (int i = 0; i < length; i++) {
      escaped = !escaped && !quoted && text[i] == '\\';
      quoted ^= !escaped && text[i] == '|';
    }
    return quoted || escaped;
  }

  /** Whether {@code #} and a character begin what is read without looking at its characters. */
  private static boolean isQuotation(int c) {
    return switch (c) {
      case '"', '\\', '|', '!', '<', 'r', 'p' -> true;
      default -> false;
    };
  }
}
