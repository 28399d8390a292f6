package dev.jacket.expander.load;

import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Control;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.port.InputPort;
import dev.jacket.reader.DatumReader;
import dev.jacket.reader.Extension;
import dev.jacket.reader.Literals;
import dev.jacket.reader.ReadHooks;
import dev.jacket.reader.ReadOption;
import dev.jacket.reader.ReadSettings;
import dev.jacket.reader.StringSource;
import dev.jacket.value.Eof;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the one {@code module} form of a file, written out or by {@code #lang}. */
final class ModuleReader {
  private static final ReadSettings SETTINGS =
      ReadSettings.DEFAULT.with(ReadOption.ACCEPT_READER, true);

  /** The languages of the standard library that are read as S-expressions. */
  private static final Set<String> PLAIN =
      Set.of(
          "racket/base",
          "racket",
          "racket/private/base",
          "racket/kernel",
          "racket/private/pre-base");

  private final Path file;
  private final String text;
  private final Literals literals;

  ModuleReader(Path file, String text, Literals literals) {
    this.file = file;
    this.text = text;
    this.literals = literals;
  }

  /** The module form, whose keyword is bound to the core form. */
  Syntax read(Machine m, Context core) {
    StringSource source = new StringSource(text);
    DatumReader reader = new DatumReader(source, file, SETTINGS, literals, new SyntaxMaker());
    Object first = reader.read();
    if (first instanceof Extension e) {
      return checked(language(m, e, source, reader), core);
    }
    if (!(first instanceof Syntax form) || !isModule(form)) {
      throw notModule();
    }
    if (reader.read() != Eof.EOF) {
      throw new RacketException(
          ExnTypes.FAIL,
          "default-load-handler: expected only one module declaration;\n"
              + " found an extra form\n  file: "
              + file.text());
    }
    return checked(form, core);
  }

  private RacketException notModule() {
    return new RacketException(
        ExnTypes.FAIL,
        "default-load-handler: expected a `module' declaration, but found something else\n  file: "
            + file.text());
  }

  private static boolean isModule(Syntax form) {
    return form.content() instanceof Pair p
        && p.car instanceof Syntax head
        && head.isIdentifier(Symbol.of("module"));
  }

  private Syntax checked(Syntax form, Context core) {
    if (!isModule(form)) {
      throw notModule();
    }
    Pair parts = (Pair) form.content();
    Syntax keyword = ((Syntax) parts.car).withContext(core);
    return form.rebuilt(new Pair(keyword, parts.cdr));
  }

  private Syntax language(Machine m, Extension e, StringSource source, DatumReader reader) {
    String name = e.path().toString();
    if (e.language() && PLAIN.contains(name)) {
      return plain(Symbol.of(name), reader, e);
    }
    if (e.language() && name.equals("s-exp")) {
      Object language = reader.read();
      if (language instanceof Syntax s) {
        return plain(SyntaxData.toDatum(s), reader, e);
      }
    }
    return byExtension(m, e, source.offset());
  }

  /** Has the reader of a language read what stands behind the language's name. */
  private Syntax byExtension(Machine m, Extension e, int offset) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InputPort in = new InputPort(file, bytes);
    in.countLines();
    in.take(text.substring(0, offset).getBytes(StandardCharsets.UTF_8).length);
    Object read =
        m.callNested(
            new WithReaders(
                new Object[] {
                  Boolean.TRUE,
                  e.language(),
                  e.path(),
                  in,
                  file,
                  e.start().line(),
                  e.start().column(),
                  e.start().position()
                }));
    if (!(read instanceof Syntax form)) {
      throw notModule();
    }
    return form;
  }

  /** Calls the engine's reader extension with {@code #reader} and {@code #lang} enabled. */
  private static final class WithReaders extends Procedure {
    private final Object[] args;

    WithReaders(Object[] args) {
      this.args = args;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return Control.withMark(m, Keys.PARAMETERIZATION, LoadParameters.reading(m), new Read(args));
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "read-syntax";
    }
  }

  private static final class Read extends Procedure {
    private final Object[] args;

    Read(Object[] args) {
      this.args = args;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return m.tailCallN(ReadHooks.EXTENSION.get(m), args);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "read-syntax";
    }
  }

  private Syntax plain(Object language, DatumReader reader, Extension e) {
    List<Object> forms = new ArrayList<>();
    SourceLoc at = at(e);
    forms.add(new Syntax(Symbol.of("module"), Context.EMPTY, at, null));
    forms.add(new Syntax(name(), Context.EMPTY, at, null));
    forms.add(SyntaxData.toSyntax(Context.EMPTY, language, at, null));
    for (Object form = reader.read(); form != Eof.EOF; form = reader.read()) {
      forms.add(form);
    }
    return new Syntax(Lists.of(forms), Context.EMPTY, at, null);
  }

  private SourceLoc at(Extension e) {
    return new SourceLoc(
        file, (int) e.start().line(), (int) e.start().column(), (int) e.start().position(), -1);
  }

  private Symbol name() {
    String path = file.text();
    String last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return Symbol.of(dot > 0 ? last.substring(0, dot) : last);
  }
}
