package dev.jacket.reader;

import dev.jacket.grammar.RacketLexer;
import java.util.Arrays;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one token after the other from a source, taking no character behind a token.
 *
 * <p>If the source would have to wait, {@link #next} says so and goes on from there when it is
 * called again.
 */
final class TokenScanner {
  /** The source has no character yet. */
  static final int WAIT = -2;

  /** A value that is no character comes next; it was not taken. */
  static final int SPECIAL = -3;

  /** The text is the beginning of a token that cannot go on so; {@link #offender} says why. */
  static final int BROKEN = -4;

  /** A character comes that a procedure of the readtable reads; see {@link #macro}. */
  static final int MACRO = -5;

  /** The end of the input. */
  static final int EOF = -1;

  private final CharSource source;
  private final TokenAutomaton automaton = TokenAutomaton.INSTANCE;
  private final boolean barQuotes;
  private final @Nullable ReadtableScan table;

  private int[] text = new int[64];
  private int length;
  private boolean within;
  private DFAState state = automaton.first();
  private Location start = Location.UNKNOWN;
  private int offender;

  /** How deep the block comment is nested that the scan stands in; 0 if in none. */
  private int commentDepth;

  /** The character before, in a block comment. */
  private int previous;

  /** Where in {@link #text} the line of a here string begins; 0 if in none. */
  private int lineStart;

  TokenScanner(CharSource source, boolean barQuotes, Readtable readtable) {
    this.source = source;
    this.barQuotes = barQuotes;
    this.table = readtable == Readtable.DEFAULT ? null : new ReadtableScan(readtable);
  }

  /**
   * Goes on until a token is complete.
   *
   * @return a token type of the grammar, or {@link #EOF}, {@link #WAIT}, {@link #SPECIAL}, {@link
   *     #BROKEN} or {@link #MACRO}
   */
  int next() {
    if (!within) {
      int c = source.peek();
      if (c < 0) {
        start = Location.of(source);
        length = 0;
        return c;
      }
      begin();
      if (table != null && table.begins(c)) {
        take(c);
        within = false;
        return MACRO;
      }
    }
    int type = go();
    within = type == WAIT;
    return type;
  }

  private void begin() {
    start = Location.of(source);
    length = 0;
    state = automaton.first();
    commentDepth = 0;
    lineStart = 0;
    within = true;
  }

  private int go() {
    if (commentDepth > 0) {
      return blockComment();
    }
    if (lineStart > 0) {
      return hereString();
    }
    while (!TokenAutomaton.isFinal(state)) {
      int c = source.peek();
      if (c == WAIT) {
        return WAIT;
      }
      if (table != null && length == 1 && text[0] == '#' && table.dispatches(c)) {
        take(c);
        return MACRO;
      }
      DFAState target = c < 0 ? null : automaton.next(state, seen(c));
      if (target == null) {
        return state.isAcceptState ? state.prediction : broken(c);
      }
      take(c);
      state = target;
      if (c == '|' && length == 2 && text[0] == '#') {
        commentDepth = 1;
        previous = 0;
        return blockComment();
      }
    }
    if (state.prediction == RacketLexer.HERE_STRING) {
      lineStart = length;
      return hereString();
    }
    return state.prediction;
  }

  /**
   * The character as the automaton shall see it. Without bar quotes, a bar is a character like any
   * other; and the automaton does not ask the grammar's predicate which wide characters are
   * letters.
   */
  private int seen(int character) {
    int c = table == null ? character : table.seen(character, text, length);
    if (c == '|' && !barQuotes && !(length == 1 && text[0] == '#')) {
      return 'a';
    }
    if (c > 127 && length >= 2 && text[1] == '\\' && text[0] == '#' && !Character.isAlphabetic(c)) {
      return '!';
    }
    return c;
  }

  private int broken(int c) {
    if (c >= 0) {
      take(c);
    }
    offender = c;
    return BROKEN;
  }

  private void take(int c) {
    source.take();
    if (length == text.length) {
      text = Arrays.copyOf(text, length * 2);
    }
    text[length++] = table == null ? c : table.kept(c, text, length);
  }

  /** Whether a word ends before a character, as the readtable has it. */
  boolean endsBefore(int c) {
    return Delimiters.isDelimiter(table == null ? c : table.seen(c, text, 1));
  }

  /** The procedure that reads on, after {@link #MACRO}. */
  Object macro() {
    return java.util.Objects.requireNonNull(table).procedure();
  }

  /** The rest of a block comment; its text is not kept. */
  private int blockComment() {
    while (commentDepth > 0) {
      int c = source.peek();
      if (c == WAIT) {
        return WAIT;
      }
      if (c < 0) {
        offender = c;
        return BROKEN;
      }
      source.take();
      if (c == '#' && previous == '|') {
        commentDepth--;
        c = 0;
      } else if (c == '|' && previous == '#') {
        commentDepth++;
        c = 0;
      }
      previous = c;
    }
    return RacketLexer.BLOCK_COMMENT;
  }

  /** The lines of a here string, up to and including the terminator. */
  private int hereString() {
    while (true) {
      int c = source.peek();
      if (c == WAIT) {
        return WAIT;
      }
      if (c < 0 || c == '\n') {
        if (lineIsTerminator()) {
          if (c == '\n') {
            source.take();
          }
          return RacketLexer.HERE_STRING;
        }
        if (c < 0) {
          offender = c;
          return BROKEN;
        }
        take(c);
        lineStart = length;
      } else {
        take(c);
      }
    }
  }

  private boolean lineIsTerminator() {
    int first = hereTextStart();
    return Arrays.equals(text, 3, first - 1, text, lineStart, length);
  }

  private int hereTextStart() {
    int i = 3;
    while (text[i] != '\n') {
      i++;
    }
    return i + 1;
  }

  /** The content of the here string that was just read. */
  int[] hereContent() {
    int first = hereTextStart();
    return Arrays.copyOfRange(text, first, Math.max(first, lineStart - 1));
  }

  /** The character at {@code i} of the token's text. */
  int at(int i) {
    return text[i];
  }

  /** How many characters the token has, as far as it was kept. */
  int length() {
    return length;
  }

  /** The token's text from a character on. */
  String text(int from) {
    return new String(text, from, length - from);
  }

  /** Where the token begins. */
  Location start() {
    return start;
  }

  /** How many positions the token takes, or -1 if not known. */
  long span() {
    return spanFrom(start);
  }

  /** How many positions there are from a place to the end of the token, or -1 if not known. */
  long spanFrom(Location place) {
    long position = source.position();
    return position < 0 || place.position() < 0 ? -1 : position - place.position();
  }

  /** What broke the token: the last character of the text, or {@link #EOF} or {@link #SPECIAL}. */
  int offender() {
    return offender;
  }
}
