package dev.jacket.reader;

import dev.jacket.value.Box;
import dev.jacket.value.RacketException;

/** A box, which waits for its content. */
final class BoxForm extends Form {
  BoxForm(DatumReader reader) {
    super(reader);
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    reader.pop(this);
    return reader.make(new Box(datum, reader.immutable()), start);
  }

  @Override
  RacketException eof(DatumReader reader) {
    return reader
        .errors()
        .eof("expected an element for `#&` box, found end-of-file", start, prefix);
  }
}
