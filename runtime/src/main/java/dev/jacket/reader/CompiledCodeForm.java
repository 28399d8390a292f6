package dev.jacket.reader;

import dev.jacket.value.RacketException;
import dev.jacket.value.Str;

/** Compiled code, which waits for the string behind {@code #~} that it is written as. */
final class CompiledCodeForm extends Form {
  CompiledCodeForm(DatumReader reader) {
    super(reader);
  }

  @Override
  boolean wantsPlain() {
    return true;
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    reader.pop(this);
    if (!(datum instanceof Str text)) {
      throw reader.errors().bad("read (compiled): wrong version for compiled code", start, prefix);
    }
    return reader.literals().compiled(text.toString());
  }

  @Override
  RacketException eof(DatumReader reader) {
    return reader.errors().eof("expected compiled code after `#~`", start, prefix);
  }
}
