package dev.jacket.reader;

import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/** A datum that was begun and wants more: the reader's stack is a list of them. */
abstract class Form {
  /** The answer of {@link #accept} and {@link #close} if the form goes on, or leaves no datum. */
  static final Object MORE = new Object();

  /** The form that this one stands in. */
  final @Nullable Form parent;

  /** Where the form begins. */
  final Location start;

  /** How many characters its beginning takes. */
  final int prefix;

  /** Whether this form becomes a plain datum even if syntax is read. */
  final boolean plain;

  /** Whether symbols in it are case-folded. */
  final boolean folds;

  Form(DatumReader reader) {
    this(reader, reader.folds());
  }

  Form(DatumReader reader, boolean folds) {
    this.parent = reader.top();
    this.start = reader.scanner().start();
    this.prefix = reader.scanner().length();
    this.plain = reader.plain();
    this.folds = folds;
  }

  /** Whether the next part is a plain datum even if syntax is read. */
  boolean wantsPlain() {
    return plain;
  }

  /**
   * Sees that a datum or a datum comment begins.
   *
   * @param type its first token
   * @throws RacketException if none may stand here
   */
  void begin(DatumReader reader, int type) {}

  /** Takes a datum that was read. The result is what it made of this form, or {@link #MORE}. */
  abstract Object accept(DatumReader reader, Object datum);

  /** Takes a closing parenthesis. */
  Object close(DatumReader reader, Shape shape) {
    throw reader.errorHere("unexpected `" + shape.close + "`");
  }

  /** Takes a dot. */
  void dot(DatumReader reader) {
    throw reader.errorHere("illegal use of `.`");
  }

  /** Complains about the end of the input; the result is null if the form may be left out. */
  abstract @Nullable RacketException eof(DatumReader reader);
}
