package dev.jacket.regexp;

import dev.jacket.regexp.Node.Assertion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Parses patterns (reference, section 4.8.1). */
final class Parser {
  private static final int MAX_DEPTH = 2000;

  private static final String UNCLOSED = "missing closing parenthesis in pattern";
  private static final String BAD_AFTER_QUESTION =
      "expected `:`, `=`, `!`, `<=`, `<!`, `i`, `-i`, `m`, `-m`, `s`, or `-s` after `(?`";
  private static final String BAD_MODE =
      "expected `:` or another mode after `(?` and a mode sequence;\n"
          + " a mode is `i`, `-i`, `m`, `-m`, `s`, or `-s`";

  private final PatternText text;
  private boolean foldCase;
  private boolean multi;
  private int groups;
  private int depth;

  /**
   * A parsed pattern.
   *
   * @param groups the number of groups that are reported
   */
  record Parsed(Node node, int groups) {}

  private Parser(PatternText text) {
    this.text = text;
  }

  /** Parses a whole pattern. */
  static Parsed parse(PatternText text) {
    Parser parser = new Parser(text);
    Node node = parser.regexp();
    if (text.peek() == ')') {
      throw new PatternException("unmatched `)` in pattern");
    }
    return new Parsed(node, parser.groups);
  }

  /** Parses alternatives, up to a closing parenthesis or the end. */
  private Node regexp() {
    if (++depth > MAX_DEPTH) {
      throw new PatternException("pattern is nested too deeply");
    }
    Node first = pieces();
    Node result = first;
    if (text.peek() == '|') {
      List<Node> branches = new ArrayList<>();
      branches.add(first);
      while (text.take('|')) {
        branches.add(pieces());
      }
      result = new Node.Choice(branches);
    }
    depth--;
    return result;
  }

  private Node pieces() {
    List<Node> items = new ArrayList<>();
    while (true) {
      int c = text.peek();
      if (c == PatternText.END || c == '|' || c == ')') {
        return items.size() == 1 ? items.get(0) : new Node.Sequence(items);
      }
      items.add(repeated(atom()));
    }
  }

  // ---- repetitions ----

  private Node repeated(Node atom) {
    int min;
    int max = Node.UNBOUNDED;
    if (text.take('*')) {
      min = 0;
    } else if (text.take('+')) {
      min = 1;
    } else if (text.take('?')) {
      min = 0;
      max = 1;
    } else if (text.perl && text.take('{')) {
      return bounds(atom);
    } else {
      return atom;
    }
    return repeat(atom, min, max);
  }

  private Node bounds(Node atom) {
    int min = text.number();
    int max = min;
    if (text.take(',')) {
      max = text.atDigit() ? text.number() : Node.UNBOUNDED;
      if (!text.take('}')) {
        throw new PatternException(
            "expected digit or `}` to end repetition specification started with `{`");
      }
    } else if (!text.take('}')) {
      throw new PatternException(
          "expected digit, `,`, or `}' for repetition specification started with `{`");
    }
    return repeat(atom, min, max);
  }

  private Node repeat(Node atom, int min, int max) {
    boolean greedy = !text.take('?');
    int next = text.peek();
    if (next == '*' || next == '+' || next == '?') {
      // The spelling is Racket's.
      throw new PatternException("nested `" + (char) next + "` in patten");
    }
    if (next == '{' && text.perl) {
      throw new PatternException("nested `{` in pattern");
    }
    return new Node.Repeat(atom, min, max, greedy);
  }

  // ---- atoms ----

  private Node atom() {
    int c = text.next();
    return switch (c) {
      case '(' -> parenthesized();
      case '[' -> new Node.One(RangeParser.parse(text, foldCase));
      case '.' -> any();
      case '^' -> multi ? Assertion.LINE_START : Assertion.START;
      case '$' -> multi ? Assertion.LINE_END : Assertion.END;
      case '\\' -> text.perl ? perlEscape() : literal(text.peek() == -1 ? 0 : text.next());
      case '*', '+', '?' -> throw followsNothing(c);
      case '{' -> {
        if (text.perl) {
          throw followsNothing(c);
        }
        yield literal(c);
      }
      case ']', '}' -> {
        if (text.perl) {
          throw new PatternException("unmatched `" + (char) c + "` in pattern");
        }
        yield literal(c);
      }
      default -> literal(c);
    };
  }

  private static PatternException followsNothing(int c) {
    return new PatternException("`" + (char) c + "` follows nothing in pattern");
  }

  private Node literal(int c) {
    BitSet set = new BitSet();
    CharClasses.add(set, c, foldCase);
    return new Node.One(text.set(set));
  }

  private Node any() {
    if (multi) {
      return new Node.One(text.set(text.complement(CharSet.range('\n', '\n'))));
    }
    return new Node.One(text.bytes ? CharSet.ANY_BYTE : CharSet.ANY_CHAR);
  }

  private Node perlEscape() {
    int c = text.peek();
    if (c == PatternText.END) {
      return literal(0);
    }
    if (text.atDigit()) {
      return new Node.Backreference(text.number(), foldCase);
    }
    text.skip(1);
    if (!PatternText.isLetter(c)) {
      return literal(c);
    }
    return switch (c) {
      case 'p', 'P' -> property(c);
      case 'b' -> Assertion.WORD_BOUNDARY;
      case 'B' -> Assertion.NO_WORD_BOUNDARY;
      default -> {
        BitSet set = CharClasses.escape(text, c);
        if (set == null) {
          throw new PatternException("illegal alphabetic escape");
        }
        yield new Node.One(text.set(set));
      }
    };
  }

  private Node property(int letter) {
    String escape = "\\" + (char) letter;
    if (!text.take('{')) {
      throw new PatternException("expected `{` after `" + escape + "`");
    }
    StringBuilder name = new StringBuilder();
    while (!text.take('}')) {
      if (text.peek() == PatternText.END) {
        throw new PatternException("missing `}` to close `" + escape + "{`");
      }
      name.appendCodePoint(text.next());
    }
    CharSet set = Categories.property(name.toString(), letter == 'P');
    if (set == null) {
      throw new PatternException(
          "unrecognized property name in `" + escape + "{}`: `" + name + "`");
    }
    return new Node.One(set);
  }

  // ---- parentheses ----

  private Node parenthesized() {
    if (text.peek() == PatternText.END) {
      throw new PatternException(UNCLOSED);
    }
    if (!text.take('?')) {
      int number = ++groups;
      return new Node.Group(number, closed());
    }
    if (text.take('>')) {
      return new Node.Atomic(closed());
    }
    if (text.take('(')) {
      return conditional();
    }
    return switch (text.peek()) {
      case ':', 'i', 's', 'm', '-' -> moded();
      default -> look();
    };
  }

  /** Parses a pattern and the parenthesis that closes it. */
  private Node closed() {
    Node body = regexp();
    if (!text.take(')')) {
      throw new PatternException("expected a closing `)`");
    }
    return body;
  }

  private Node.Look look() {
    boolean ahead = !text.take('<');
    boolean negative = text.peek() == '!';
    if (!negative && text.peek() != '=') {
      throw new PatternException(BAD_AFTER_QUESTION);
    }
    text.skip(1);
    return new Node.Look(closed(), ahead, negative);
  }

  private Node moded() {
    boolean outerFold = foldCase;
    boolean outerMulti = multi;
    while (!text.take(':')) {
      boolean on = !text.take('-');
      switch (text.peek()) {
        case 'i' -> foldCase = on;
        case 'm' -> multi = on;
        case 's' -> multi = !on;
        default -> throw new PatternException(BAD_MODE);
      }
      text.skip(1);
    }
    Node body = closed();
    foldCase = outerFold;
    multi = outerMulti;
    return body;
  }

  private Node conditional() {
    Node.Look look = null;
    int group = 0;
    if (text.take('?')) {
      look = look();
    } else if (text.atDigit()) {
      group = text.number();
      if (!text.take(')')) {
        throw new PatternException("expected `)` after `(?(` followed by digits");
      }
    } else if (text.peek() == PatternText.END) {
      throw new PatternException(UNCLOSED);
    } else {
      throw new PatternException("expected `(?=`, `(?!`, `(?<`, or digit after `(?(`");
    }
    Node then = pieces();
    Node otherwise = text.take('|') ? pieces() : new Node.Sequence(List.of());
    if (text.peek() == PatternText.END) {
      throw new PatternException(UNCLOSED);
    }
    if (!text.take(')')) {
      throw new PatternException("expected `)` to close `(?(...)...` after second branch");
    }
    return new Node.Conditional(look, group, then, otherwise);
  }
}
