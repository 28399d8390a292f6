package dev.jacket.expander.load;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.reader.DatumReader;
import dev.jacket.reader.Literals;
import dev.jacket.reader.ReadHooks;
import dev.jacket.reader.ReadSettings;
import dev.jacket.reader.StringSource;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Reads the forms of a text, one after the other. */
public final class FormReader {
  private final DatumReader reader;

  /** Reads forms as syntax objects without lexical context and source. */
  public FormReader(Machine m, String text) {
    reader =
        new DatumReader(
            new StringSource(text),
            Symbol.of("string"),
            ReadSettings.DEFAULT,
            (Literals) ReadHooks.LITERALS.get(m),
            new SyntaxMaker(false));
  }

  /** The next form, or null at the end. */
  public @Nullable Syntax next() {
    return reader.read() instanceof Syntax form ? form : null;
  }
}
