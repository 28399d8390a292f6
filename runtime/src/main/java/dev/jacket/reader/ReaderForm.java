package dev.jacket.reader;

import dev.jacket.value.RacketException;

/** {@code #reader}: waits for a module path, then for what that module reads. */
final class ReaderForm extends Form {
  ReaderForm(DatumReader reader) {
    super(reader);
  }

  @Override
  boolean wantsPlain() {
    return true;
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    reader.pop(this);
    return new Extension(false, datum, start, reader.scanner().start());
  }

  @Override
  RacketException eof(DatumReader reader) {
    return reader
        .errors()
        .eof("expected a datum after `#reader`, found end-of-file", start, prefix);
  }
}
