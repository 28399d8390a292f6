package dev.jacket.reader;

import dev.jacket.value.Placeholder;
import dev.jacket.value.RacketException;

/** {@code #0=}: names the datum that follows. */
final class GraphForm extends Form {
  private final Placeholder name;
  private final String text;

  /** Names the next datum; references to it are {@code name} until the whole datum is read. */
  GraphForm(DatumReader reader, Placeholder name) {
    super(reader);
    this.name = name;
    this.text = reader.scanner().text(0);
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    reader.pop(this);
    name.value = datum;
    return datum;
  }

  @Override
  RacketException eof(DatumReader reader) {
    return reader
        .errors()
        .eof(
            "expected an element for graph after `" + text + "`, found end-of-file", start, prefix);
  }
}
