package dev.jacket.compiler;

import dev.jacket.compiler.run.Operations;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveFact;
import dev.jacket.machine.Procedure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations that only the compiler uses, beside the builtins. */
public final class InternalPrimitives implements Primitives {
  /** Made when an operation is first wanted: code that was stored seldom does. */
  private static final class Table {
    static final Map<String, Builtin> OPERATIONS =
        Map.ofEntries(
            entry("make-cell", "makeCell", 1, true, true),
            entry("cell-ref", "cellRef", 1, true, true),
            entry("cell-ref/check", "cellRefChecked", 2, true, false),
            entry("cell-set!", "cellSet", 2, true, false),
            entry("cell-set!/check", "cellSetChecked", 3, true, false),
            entry("list", "list", -1, true, true),
            entry("append", "append", -1, true, true),
            entry("apply", "apply", -1, false, false),
            entry("pass", "pass", 1, false, false),
            entry("define-values", "defineValues", 3, false, false),
            entry("with-mark", "withMark", 3, false, false),
            entry("prompt", "prompt", 1, false, false));
  }

  private final Primitives builtins;

  /** Adds the operations to the builtins. */
  public InternalPrimitives(Primitives builtins) {
    this.builtins = builtins;
  }

  @Override
  public @Nullable Builtin find(String module, String name) {
    return module.equals(Internal.MODULE)
        ? Table.OPERATIONS.get(name)
        : builtins.find(module, name);
  }

  private static Map.Entry<String, Builtin> entry(
      String name, String method, int arity, boolean leaf, boolean pure) {
    PrimitiveFact fact =
        new PrimitiveFact(
            Internal.MODULE,
            name,
            "dev/jacket/compiler/run/Operations",
            method,
            arity < 0 ? -1 : 1L << arity,
            arity >= 0 ? 1L << arity : name.equals("list") ? 2 : 0,
            !leaf,
            false,
            !leaf,
            pure,
            false,
            false,
            List.of());
    return Map.entry(name, new Builtin(Internal.MODULE, name, fact, new Operation(fact)));
  }

  /** An operation as the interpreter calls it. */
  private static final class Operation extends Procedure {
    private final PrimitiveFact fact;

    Operation(PrimitiveFact fact) {
      this.fact = fact;
    }

    @Override
    public Object callN(Machine m, int depth, Object[] a) {
      return switch (fact.name()) {
        case "make-cell" -> Operations.makeCell(a[0]);
        case "cell-ref" -> Operations.cellRef(a[0]);
        case "cell-ref/check" -> Operations.cellRefChecked(a[0], a[1]);
        case "cell-set!" -> Operations.cellSet(a[0], a[1]);
        case "cell-set!/check" -> Operations.cellSetChecked(a[0], a[1], a[2]);
        case "list" -> Operations.list(a);
        case "append" -> Operations.append(a);
        case "apply" -> Operations.apply(m, a);
        case "pass" -> Operations.pass(m, a[0]);
        case "define-values" -> Operations.defineValues(m, a[0], a[1], a[2]);
        case "with-mark" -> Operations.withMark(m, a[0], a[1], a[2]);
        case "prompt" -> Operations.prompt(m, a[0]);
        default -> throw new IllegalStateException(fact.name());
      };
    }

    @Override
    public long arityMask() {
      return fact.mask();
    }

    @Override
    public String name() {
      return fact.name();
    }
  }
}
