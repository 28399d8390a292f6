package dev.jacket.expander.load;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.reader.DatumReader;
import dev.jacket.reader.Literals;
import dev.jacket.reader.ReadHooks;
import dev.jacket.reader.ReadSettings;
import dev.jacket.reader.StringSource;
import dev.jacket.value.Eof;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads the forms of a text. */
public final class FormReader {
  private FormReader() {}

  /** All forms, as syntax objects without lexical context. */
  public static Iterator<Syntax> all(Machine m, String text) {
    DatumReader reader =
        new DatumReader(
            new StringSource(text),
            Symbol.of("eval"),
            ReadSettings.DEFAULT,
            (Literals) ReadHooks.LITERALS.get(m),
            new SyntaxMaker());
    List<Syntax> forms = new ArrayList<>();
    for (Object form = reader.read(); form != Eof.EOF; form = reader.read()) {
      forms.add((Syntax) form);
    }
    return forms.iterator();
  }
}
