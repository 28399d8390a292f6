package dev.jacket.reader;

import dev.jacket.value.RacketException;

/** A datum comment: the datum that follows is dropped. */
final class CommentForm extends Form {
  CommentForm(DatumReader reader) {
    super(reader);
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    reader.pop(this);
    return MORE;
  }

  @Override
  RacketException eof(DatumReader reader) {
    return reader
        .errors()
        .eof(
            "expected a commented-out element for `#;`, but found end-of-file",
            Location.UNKNOWN,
            -1);
  }
}
