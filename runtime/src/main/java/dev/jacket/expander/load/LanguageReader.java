package dev.jacket.expander.load;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Message;
import dev.jacket.value.Symbol;
import java.util.Objects;

/**
 * Calls the readers that languages bring along: {@code #lang} with a reader module, and {@code
 * #reader} (reference, sections 1.3.17 and 1.3.18).
 *
 * <p>This is the {@link dev.jacket.reader.ReadHooks#EXTENSION} of an engine.
 */
public final class LanguageReader extends Procedure {
  private static final int ARGUMENTS = 8;
  private static final Symbol READER = Symbol.of("reader");
  private static final Symbol SUBMOD = Symbol.of("submod");
  private static final Symbol READ = Symbol.of("read");
  private static final Symbol READ_SYNTAX = Symbol.of("read-syntax");

  @Override
  protected Object callMany(Machine m, int depth, Object[] args) {
    boolean syntax = args[0] != Boolean.FALSE;
    boolean language = args[1] != Boolean.FALSE;
    Object path = language ? readerOf(m, args[2].toString()) : args[2];
    checkPath(m, syntax, path);
    Object guard = kernel("current-reader-guard") instanceof Parameter p ? p.get(m) : path;
    Object guarded = m.callNested(guard, path);
    Object reader = m.callNested(kernel("dynamic-require"), guarded, syntax ? READ_SYNTAX : READ);
    Use use = new Use(syntax, args);
    Object[] all = use.arguments(guarded);
    int few = syntax ? 2 : 1;
    Object[] given =
        Applicables.accepts(reader, all.length) ? all : java.util.Arrays.copyOf(all, few);
    Object r = m.callN(reader, depth + 1, given);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new Convert(use));
      return r;
    }
    return use.result(r);
  }

  private static Object kernel(String name) {
    return Objects.requireNonNull(PrimitiveModules.value("#%kernel", name));
  }

  private static void checkPath(Machine m, boolean syntax, Object path) {
    if (!CurrentResolver.of(m).isPath(path)) {
      throw Errors.fail(
          Message.of(
                  (syntax ? "read-syntax" : "read")
                      + ": expected a module path after `#reader`\n  given: ")
              .show(path));
    }
  }

  /** The module with a language's reader: its submodule {@code reader}, or {@code lang/reader}. */
  public static Object readerOf(Machine m, String language) {
    Symbol name = Symbol.of(language);
    Symbol conventional = Symbol.of(language + "/lang/reader");
    Namespace ns = Namespace.current(m);
    SourceLoader loader = (SourceLoader) LoadParameters.LOADER.get(m);
    if (!loader.exists(ModulePaths.libraryFile(language))) {
      return conventional;
    }
    ModuleName own = CurrentResolver.of(m).resolve(m, name, null, ns, false).submodule(READER);
    return ns.registry.find(m, own) == null ? conventional : Lists.of(SUBMOD, name, READER);
  }

  @Override
  public long arityMask() {
    return 1L << ARGUMENTS;
  }

  @Override
  public String name() {
    return "reader-extension";
  }

  /** One use of a reader: where it is, and what is wanted. */
  private record Use(boolean syntax, Object[] args) {
    /** The arguments for a reader that takes all there are. */
    Object[] arguments(Object path) {
      Object in = args[3];
      Object source = args[4];
      return syntax
          ? new Object[] {
            source,
            in,
            SyntaxData.toSyntax(Context.EMPTY, path, at(), null),
            args[5],
            args[6],
            args[7]
          }
          : new Object[] {in, path, args[5], args[6], args[7]};
    }

    private SourceLoc at() {
      return new SourceLoc(
          args[4], SourceLoc.part(args[5]), SourceLoc.part(args[6]), SourceLoc.part(args[7]), -1);
    }

    Object result(Object read) {
      if (!syntax) {
        return read instanceof Syntax s ? SyntaxData.toDatum(s) : read;
      }
      boolean plain =
          read instanceof dev.jacket.value.SpecialComment || read == dev.jacket.value.Eof.EOF;
      return read instanceof Syntax || plain
          ? read
          : SyntaxData.toSyntax(Context.EMPTY, read, at(), null);
    }
  }

  private static final class Convert extends Frame {
    private final Use use;

    Convert(Use use) {
      this.use = use;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return use.result(value);
    }
  }
}
