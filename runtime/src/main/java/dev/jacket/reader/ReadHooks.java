package dev.jacket.reader;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Errors;

/** What reading needs of an engine's other parts: whoever makes the engine installs it. */
public final class ReadHooks {
  /** The {@link Literals} of the engine. */
  public static final Parameter LITERALS = Parameter.builtin("reader-literals", null, null);

  /**
   * The procedure that reads on after {@code #reader} and {@code #lang}. Its arguments: whether
   * syntax is read; whether it is {@code #lang}; the language's name or the module path; the port;
   * the source name, line, column and position (or {@code #f}) of the form. Its result: what was
   * read.
   */
  public static final Parameter EXTENSION =
      Parameter.builtin("reader-extension", null, new NoExtensions());

  private ReadHooks() {}

  /** Stands in where an engine has no modules to read with. */
  private static final class NoExtensions extends Procedure {
    private static final int ARGUMENTS = 8;

    @Override
    protected Object callMany(Machine m, int depth, Object[] args) {
      throw Errors.fail("read: no reader modules are available\n  module path: " + args[2]);
    }

    @Override
    public long arityMask() {
      return 1L << ARGUMENTS;
    }

    @Override
    public String name() {
      return "reader-extension";
    }
  }
}
