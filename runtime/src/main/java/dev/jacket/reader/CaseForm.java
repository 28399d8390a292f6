package dev.jacket.reader;

import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/** {@code #ci} or {@code #cs}: says whether the symbols of the datum that follows are folded. */
final class CaseForm extends Form {
  CaseForm(DatumReader reader, boolean folds) {
    super(reader, folds);
  }

  @Override
  Object accept(DatumReader reader, Object datum) {
    reader.pop(this);
    return datum;
  }

  @Override
  @Nullable RacketException eof(DatumReader reader) {
    return parent == null ? null : parent.eof(reader);
  }
}
