package dev.jacket.expander.load;

import dev.jacket.expander.form.Expander;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.reader.Extension;
import dev.jacket.reader.StringSource;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;

/** Calls the readers that languages bring along ({@code #lang} with a reader module). */
final class LanguageReader implements ModuleReader.OtherReader {
  private final Expander expander;

  LanguageReader(Expander expander) {
    this.expander = expander;
  }

  @Override
  public Syntax read(String language, String text, StringSource rest, Extension at) {
    throw new RacketException(
        ExnTypes.READ,
        "read-syntax: no reader for language " + language + " in " + expander,
        dev.jacket.value.Nil.NIL);
  }
}
