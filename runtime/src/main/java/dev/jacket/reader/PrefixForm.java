package dev.jacket.reader;

import dev.jacket.value.Lists;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;

/** A quotation: a prefix that stands for a list of a symbol and the datum that follows. */
final class PrefixForm extends Form {
  private final Symbol name;
  private final String description;
  private final long span;

  /**
   * Begins a quotation at the token just read.
   *
   * @param name the first element of the list
   * @param description what the error for a missing datum calls it
   */
  PrefixForm(DatumReader reader, String name, String description) {
    super(reader);
    this.name = Symbol.of(name);
    this.description = description;
    this.span = reader.scanner().span();
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    reader.pop(this);
    return reader.make(Lists.of(reader.make(name, start, span, null), datum), start);
  }

  @Override
  RacketException eof(DatumReader reader) {
    return reader
        .errors()
        .eof("expected an element for " + description + ", found end-of-file", start, span);
  }
}
