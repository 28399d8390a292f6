package dev.jacket.reader;

import dev.jacket.grammar.RacketLexer;
import dev.jacket.value.RacketException;
import java.util.Locale;

/** A hash table: keys and values in parentheses of their own. */
final class HashForm extends SequenceForm {
  private final String kind;

  HashForm(DatumReader reader) {
    super(reader);
    String text = reader.scanner().text(1);
    this.kind = text.substring(0, text.length() - 1).toLowerCase(Locale.ROOT);
  }

  @Override
  void begin(DatumReader reader, int type) {
    boolean opens =
        type == RacketLexer.OPEN_ROUND
            || type == RacketLexer.OPEN_SQUARE && Shape.SQUARE.allowed(reader.settings())
            || type == RacketLexer.OPEN_CURLY && Shape.CURLY.allowed(reader.settings());
    if (!opens && !isComment(type)) {
      throw noPair(reader);
    }
  }

  private RacketException noPair(DatumReader reader) {
    return reader
        .errors()
        .bad(
            "expected " + LexicalErrors.openers(reader.settings()) + " to start a hash pair",
            reader.scanner().start(),
            1);
  }

  @Override
  void dot(DatumReader reader) {
    if (items.isEmpty()) {
      throw noPair(reader);
    }
    super.dot(reader);
  }

  /** Adds a mapping. */
  void add(Object key, Object value) {
    items.add(key);
    items.add(value);
  }

  @Override
  Object finish(DatumReader reader) {
    Object hash = reader.literals().hash(kind, items.toArray());
    return reader.make(hash, start, reader.scanner().spanFrom(start), shape.property());
  }

  @Override
  RacketException eof(DatumReader reader) {
    return reader
        .errors()
        .eof("expected `" + shape.close + "` to close `" + shape.open + "`", start, prefix);
  }
}
