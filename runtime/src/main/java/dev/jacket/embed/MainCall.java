package dev.jacket.embed;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;

/** Calls what {@code main} is bound to at the top level, and prints the results. */
final class MainCall extends Procedure {
  private static final Symbol MAIN = Symbol.of("main");

  private final Object[] arguments;

  MainCall(Object[] arguments) {
    this.arguments = arguments;
  }

  @Override
  public Object call0(Machine m, int depth) {
    Object main =
        m.callNested(Call.builtin("namespace-variable-value"), MAIN, Boolean.TRUE, new Missing());
    return Interaction.printResults(m, main, arguments);
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "main";
  }

  private static final class Missing extends Procedure {
    @Override
    public Object call0(Machine m, int depth) {
      throw new RacketException(
          ExnTypes.FAIL, "main: not defined or required into the top-level environment");
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "missing";
    }
  }
}
