package dev.jacket.primitives;

import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.VoidValue;
import java.util.Objects;

/** The parameters of reading, evaluating and printing (reference, section 18.1). */
@PrimitiveModule("#%kernel")
public final class InteractionParameters {
  @PrimitiveValue("current-print")
  public static final Parameter CURRENT_PRINT =
      Parameter.builtin(
          "current-print",
          new ContractGuard(
              "current-print", "(procedure-arity-includes/c 1)", Contracts::acceptsOne),
          new DefaultPrint());

  private InteractionParameters() {}

  private static Procedure kernel(String name) {
    return (Procedure) Objects.requireNonNull(PrimitiveModules.value("#%kernel", name));
  }

  /** Prints a value and a line end; void is not printed. */
  private static final class DefaultPrint extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object value) {
      if (value == VoidValue.VOID) {
        return VoidValue.VOID;
      }
      Object r = m.call1(kernel("print"), depth + 1, value);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new ThenNewline());
        return r;
      }
      return m.tailCall(kernel("newline"));
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "default-print-handler";
    }
  }

  private static final class ThenNewline extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.tailCall(kernel("newline"));
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
