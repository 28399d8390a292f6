package dev.jacket.reader;

import dev.jacket.grammar.RacketLexer;
import dev.jacket.value.Bytes;
import dev.jacket.value.Eof;
import dev.jacket.value.LiteralTable;
import dev.jacket.value.Placeholder;
import dev.jacket.value.RacketException;
import dev.jacket.value.SpecialComment;
import dev.jacket.value.Str;
import org.jspecify.annotations.Nullable;

/**
 * Reads data from a source of characters, one after the other.
 *
 * <p>{@link #read} takes no character behind the datum, and stops where the source has to wait: the
 * next call goes on from there. The forms that are open stand on a stack of their own, so that deep
 * data need no deep Java stack.
 */
public final class DatumReader {
  /** The answer of {@link #read} if the source would have to wait. */
  public static final Object PENDING = new Object();

  private static final int LONGEST_GRAPH_ID = 8;

  private final CharSource source;
  private final ReadSettings settings;
  private final Literals literals;
  private final DatumMaker maker;
  private final @Nullable Object name;
  private final boolean syntax;
  private final TokenScanner scanner;
  private final ReadErrors errors;
  private final Atoms atoms;
  private final ReadGraph graph;
  private final boolean nested;
  private @Nullable Form top;

  /**
   * Makes a reader.
   *
   * @param name the name of the input for syntax objects and errors, or null
   * @param maker makes syntax objects, or is {@link DatumMaker#PLAIN} for {@code read}
   */
  public DatumReader(
      CharSource source,
      @Nullable Object name,
      ReadSettings settings,
      Literals literals,
      DatumMaker maker) {
    this(source, name, settings, literals, maker, Readtable.DEFAULT, null);
  }

  /**
   * Makes a reader for which characters mean what a readtable says.
   *
   * @param outer the labels of a reading of which this one reads a part, or null
   */
  public DatumReader(
      CharSource source,
      @Nullable Object name,
      ReadSettings settings,
      Literals literals,
      DatumMaker maker,
      Readtable readtable,
      @Nullable ReadGraph outer) {
    this.source = source;
    this.name = name;
    this.settings = settings;
    this.literals = literals;
    this.maker = maker;
    this.graph = outer == null ? new ReadGraph() : outer;
    this.nested = outer != null;
    this.syntax = maker != DatumMaker.PLAIN;
    this.scanner = new TokenScanner(source, settings.is(ReadOption.ACCEPT_BAR_QUOTE), readtable);
    this.errors = new ReadErrors(syntax ? "read-syntax" : "read", name);
    this.atoms = new Atoms(this, settings);
  }

  /**
   * Reads on until a datum is complete.
   *
   * @return the datum, {@link Eof#EOF}, {@link #PENDING}, an {@link Extension} or a {@link
   *     MacroCall}
   * @throws RacketException of kind {@code exn:fail:read} if the input is not a datum
   */
  public Object read() {
    while (true) {
      Object result = token(scanner.next());
      if (result != Form.MORE) {
        return result;
      }
    }
  }

  /**
   * Goes on after an {@link Extension} or a {@link MacroCall}.
   *
   * @param datum what was read there; a special comment within a form is skipped
   * @return as {@link #read}
   */
  public Object resume(Object datum) {
    if (datum instanceof SpecialComment) {
      return top == null ? datum : read();
    }
    if (top != null) {
      top.begin(this, RacketLexer.ATOM);
    }
    Object result = deliver(datum);
    return result == Form.MORE ? read() : result;
  }

  private Object token(int type) {
    switch (type) {
      case TokenScanner.WAIT:
        return PENDING;
      case TokenScanner.EOF:
        return end();
      case TokenScanner.BROKEN:
        throw LexicalErrors.broken(this);
      case TokenScanner.SPECIAL:
        return special();
      case TokenScanner.MACRO:
        if (top instanceof NumericVectorForm form) {
          throw form.unexpected(this, "");
        }
        return new MacroCall(scanner.macro(), scanner.at(scanner.length() - 1), scanner.start());
      case RacketLexer.SPACE:
      case RacketLexer.LINE_COMMENT:
      case RacketLexer.SCRIPT_COMMENT:
      case RacketLexer.BLOCK_COMMENT:
        return Form.MORE;
      case RacketLexer.CLOSE_ROUND:
      case RacketLexer.CLOSE_SQUARE:
      case RacketLexer.CLOSE_CURLY:
        return close(Shape.of(scanner.at(0)));
      case RacketLexer.DOT:
        dot();
        return Form.MORE;
      default:
        if (top != null) {
          top.begin(this, type);
        }
        Form form = form(type);
        if (form != null) {
          top = form;
          return Form.MORE;
        }
        return type == RacketLexer.LANG ? language() : deliver(atom(type));
    }
  }

  /** A value that is no character: a datum, or a comment. */
  private Object special() {
    Object value = source.takeSpecial();
    if (value instanceof SpecialComment) {
      return top == null ? value : Form.MORE;
    }
    if (top instanceof NumericVectorForm form) {
      throw form.unexpected(this, ", found #<special>");
    }
    if (top != null) {
      top.begin(this, RacketLexer.ATOM);
    }
    return deliver(make(value, scanner.start()));
  }

  private Object end() {
    RacketException problem = top == null ? null : top.eof(this);
    if (problem != null) {
      throw problem;
    }
    top = null;
    return Eof.EOF;
  }

  private Object close(Shape shape) {
    if (!shape.allowed(settings)) {
      throw errorHere("illegal use of `" + shape.close + "`");
    }
    if (top == null) {
      throw errorHere("unexpected `" + shape.close + "`");
    }
    Object datum = top.close(this, shape);
    return datum == Form.MORE ? Form.MORE : deliver(datum);
  }

  private void dot() {
    if (top == null || !settings.is(ReadOption.ACCEPT_DOT)) {
      throw errorHere("illegal use of `.`");
    }
    top.dot(this);
  }

  /** The form that a token begins, or null if it is a whole datum. */
  private @Nullable Form form(int type) {
    switch (type) {
      case RacketLexer.OPEN_ROUND:
      case RacketLexer.OPEN_SQUARE:
      case RacketLexer.OPEN_CURLY:
        checkShape("illegal use of `" + scanner.text(0) + "`");
        return top instanceof HashForm ? new MappingForm(this) : new ListForm(this);
      case RacketLexer.VECTOR_ROUND:
      case RacketLexer.VECTOR_SQUARE:
      case RacketLexer.VECTOR_CURLY:
        checkShape("bad syntax `" + scanner.text(0) + "`");
        return new VectorForm(this, 1);
      case RacketLexer.FLVECTOR_ROUND:
      case RacketLexer.FLVECTOR_SQUARE:
      case RacketLexer.FLVECTOR_CURLY:
        return numericVector(true);
      case RacketLexer.FXVECTOR_ROUND:
      case RacketLexer.FXVECTOR_SQUARE:
      case RacketLexer.FXVECTOR_CURLY:
        return numericVector(false);
      case RacketLexer.PREFAB_ROUND:
      case RacketLexer.PREFAB_SQUARE:
      case RacketLexer.PREFAB_CURLY:
        checkShape("bad syntax `" + scanner.text(0) + "`");
        return new PrefabForm(this);
      case RacketLexer.HASH_ROUND:
      case RacketLexer.HASH_SQUARE:
      case RacketLexer.HASH_CURLY:
        checkShape("illegal use of `" + scanner.text(scanner.length() - 1) + "`");
        return new HashForm(this);
      case RacketLexer.DATUM_COMMENT:
        return new CommentForm(this);
      default:
        return prefix(type);
    }
  }

  private @Nullable Form prefix(int type) {
    switch (type) {
      case RacketLexer.QUOTE:
        return new PrefixForm(this, "quote", "quoting \"'\"");
      case RacketLexer.QUASIQUOTE:
        checkQuasiquote();
        return new PrefixForm(this, "quasiquote", "quasiquoting \"`\"");
      case RacketLexer.UNQUOTE:
        checkQuasiquote();
        return new PrefixForm(this, "unquote", "unquoting `,`");
      case RacketLexer.UNQUOTE_SPLICING:
        checkQuasiquote();
        return new PrefixForm(this, "unquote-splicing", "unquoting `,@`");
      case RacketLexer.SYNTAX:
        return new PrefixForm(this, "syntax", "quoting #'");
      case RacketLexer.QUASISYNTAX:
        return new PrefixForm(this, "quasisyntax", "quasiquoting #`");
      case RacketLexer.UNSYNTAX:
        return new PrefixForm(this, "unsyntax", "unquoting #,");
      case RacketLexer.UNSYNTAX_SPLICING:
        return new PrefixForm(this, "unsyntax-splicing", "unquoting #,@");
      case RacketLexer.BOX:
        if (!settings.is(ReadOption.ACCEPT_BOX)) {
          throw errorHere("`#&` forms not enabled");
        }
        return new BoxForm(this);
      case RacketLexer.COMPILED:
        if (!settings.is(ReadOption.ACCEPT_COMPILED)) {
          throw errorHere("`#~` compiled expressions not enabled");
        }
        return new CompiledCodeForm(this);
      case RacketLexer.FOLD_CASE:
        return new CaseForm(this, true);
      case RacketLexer.KEEP_CASE:
        return new CaseForm(this, false);
      case RacketLexer.GRAPH_DEFINITION:
        return new GraphForm(this, definition());
      case RacketLexer.READER:
        if (!settings.is(ReadOption.ACCEPT_READER)) {
          throw errorHere("`#reader` not enabled");
        }
        return new ReaderForm(this);
      default:
        return null;
    }
  }

  private void checkShape(String message) {
    Shape shape = Shape.of(scanner.at(scanner.length() - 1));
    if (!shape.allowed(settings)) {
      throw errorHere(message);
    }
  }

  private void checkQuasiquote() {
    if (!settings.is(ReadOption.ACCEPT_QUASIQUOTE)) {
      throw errorHere("illegal use of `" + scanner.text(0) + "`");
    }
  }

  private Form numericVector(boolean flonums) {
    if (syntax) {
      String name = flonums ? "flvectors" : "fxvectors";
      throw errors.bad("literal " + name + " not allowed", scanner.start(), 3);
    }
    checkShape("bad syntax `" + scanner.text(0) + "`");
    return new NumericVectorForm(this, flonums);
  }

  private Object atom(int type) {
    if (type == RacketLexer.ATOM || type == RacketLexer.NUMBER) {
      if (top instanceof NumericVectorForm form) {
        return form.checked(this, atoms.element(form));
      }
      return make(atoms.word(type), scanner.start());
    }
    if (type == RacketLexer.GRAPH_REFERENCE) {
      return reference();
    }
    return make(literal(type), scanner.start());
  }

  private Object literal(int type) {
    switch (type) {
      case RacketLexer.TRUE:
      case RacketLexer.FALSE:
        checkDelimited();
        return type == RacketLexer.TRUE;
      case RacketLexer.KEYWORD:
        return atoms.keyword();
      case RacketLexer.CHARACTER:
        return atoms.character();
      case RacketLexer.STRING:
        return literal(new Str(StringDecoder.decode(this, 1, false), syntax));
      case RacketLexer.BYTES:
        return literal(bytes(2));
      case RacketLexer.HERE_STRING:
        return literal(new Str(scanner.hereContent(), syntax));
      case RacketLexer.REGEXP:
        return regexp(new Str(StringDecoder.decode(this, 4, false), true));
      case RacketLexer.BYTE_REGEXP:
        return regexp(bytes(5));
      default:
        throw new IllegalStateException("no datum: token " + type);
    }
  }

  private void checkDelimited() {
    int c = source.peek();
    if (c >= 0 && !scanner.endsBefore(c)) {
      String text = scanner.text(0) + Character.toString(c);
      if (scanner.length() == 2) {
        source.take();
      }
      throw errorHere("bad syntax `" + text + "`");
    }
  }

  /** A string as it is, or in syntax the one literal that is equal to it. */
  private Object literal(Object string) {
    return syntax ? LiteralTable.intern(string) : string;
  }

  private Bytes bytes(int from) {
    int[] codes = StringDecoder.decode(this, from, true);
    byte[] data = new byte[codes.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) codes[i];
    }
    return new Bytes(data, syntax);
  }

  private Object regexp(Object pattern) {
    try {
      return literals.regexp(scanner.at(1) == 'p', pattern);
    } catch (RacketException e) {
      RacketException shown = errorHere(String.valueOf(e.getMessage()));
      shown.addSuppressed(e);
      throw shown;
    }
  }

  // ---- graphs ----

  private int graphId(boolean definition) {
    if (syntax || !settings.is(ReadOption.ACCEPT_GRAPH)) {
      throw errorHere(
          "`#..."
              + (definition ? "=" : "#")
              + "` forms not enabled for `"
              + (syntax ? "read-syntax" : "read")
              + "` mode");
    }
    if (scanner.length() - 2 > LONGEST_GRAPH_ID) {
      throw errorHere("graph ID too long in `" + scanner.text(0) + "`");
    }
    String text = scanner.text(1);
    return Integer.parseInt(text.substring(0, text.length() - 1));
  }

  private Placeholder definition() {
    Placeholder made = new Placeholder(Boolean.FALSE);
    if (!graph.define(graphId(true), made)) {
      throw errorHere("multiple `" + scanner.text(0) + "` tags");
    }
    return made;
  }

  private Object reference() {
    int id = graphId(false);
    Placeholder known = graph.refer(id);
    if (known == null) {
      throw errorHere("no preceding `#" + id + "=` for `" + scanner.text(0) + "`");
    }
    return known;
  }

  // ---- languages ----

  /** Whether {@code #lang} may be used. */
  boolean acceptsLanguages() {
    return settings.is(ReadOption.ACCEPT_READER) && settings.is(ReadOption.ACCEPT_LANG);
  }

  /** The error for a language line where there may be none. */
  RacketException noLanguages(String form, int length) {
    return errors.bad(
        "`"
            + form
            + "` not enabled\n  possible reason: not allowed again inside a module that already"
            + " starts `#lang`, or not enabled for interactive evaluation",
        scanner.start(),
        length);
  }

  private Object language() {
    boolean brief = scanner.at(1) == '!';
    if (!acceptsLanguages()) {
      throw brief ? noLanguages("#!", 3) : noLanguages("#lang", 6);
    }
    int prefix = brief ? 2 : 6;
    String language = scanner.text(prefix);
    if (language.startsWith("/")) {
      throw errorHere("expected a name that does not start `/` after `#lang`");
    }
    if (language.endsWith("/")) {
      throw errorHere("expected a name that does not end `/` after `#lang`");
    }
    int c = source.peek();
    if (c >= 0 && !Delimiters.isSpace(c)) {
      source.take();
      throw LexicalErrors.badLanguageCharacter(this, c);
    }
    Location start = scanner.start();
    return new Extension(true, Str.immutable(language), start, start.plus(prefix));
  }

  // ---- what forms use ----

  /** Gives a datum to the forms that wait for it. */
  private Object deliver(Object datum) {
    Object result = datum;
    while (top != null && result != Form.MORE && !(result instanceof Extension)) {
      result = top.accept(this, result);
    }
    return result == Form.MORE || result instanceof Extension ? result : finish(result);
  }

  /** A whole datum; a nested reading leaves labels to the one around it. */
  private Object finish(Object datum) {
    return nested ? datum : graph.resolve(datum);
  }

  /** The labels of this reading, for readings of its parts. */
  public ReadGraph graph() {
    return graph;
  }

  /** Makes a datum that begins somewhere before and ends here. */
  Object make(Object datum, Location start) {
    return make(datum, start, scanner.spanFrom(start), null);
  }

  /** Makes a datum. */
  Object make(Object datum, Location start, long span, @Nullable Character parenShape) {
    return syntax && !plain() ? maker.make(datum, name, start, span, parenShape) : datum;
  }

  /** Ends a form. */
  void pop(Form form) {
    top = form.parent;
  }

  /** The innermost open form. */
  @Nullable Form top() {
    return top;
  }

  /** Whether the next datum is to be plain although syntax may be read. */
  boolean plain() {
    return top != null && top.wantsPlain();
  }

  /** Whether symbols are case-folded here. */
  boolean folds() {
    return top != null ? top.folds : !settings.is(ReadOption.CASE_SENSITIVE);
  }

  /** Whether compound data are to be immutable. */
  boolean immutable() {
    return syntax;
  }

  /** The switches. */
  ReadSettings settings() {
    return settings;
  }

  /** What makes regexps and the like. */
  Literals literals() {
    return literals;
  }

  /** The scanner, which knows the token just read. */
  TokenScanner scanner() {
    return scanner;
  }

  /** What makes errors. */
  ReadErrors errors() {
    return errors;
  }

  /** An error about the token just read. */
  RacketException errorHere(String message) {
    return errors.bad(message, scanner.start(), scanner.span());
  }
}
