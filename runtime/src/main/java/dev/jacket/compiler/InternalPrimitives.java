package dev.jacket.compiler;

import dev.jacket.compiler.run.Operations;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations that only the compiler uses, beside the builtins. */
final class InternalPrimitives implements Primitives {
  private static final Map<String, Operation> OPERATIONS = new HashMap<>();

  static {
    add("make-cell", "makeCell", 1, true, true);
    add("cell-ref", "cellRef", 1, true, true);
    add("cell-ref/check", "cellRefChecked", 2, true, false);
    add("cell-set!", "cellSet", 2, true, false);
    add("cell-set!/check", "cellSetChecked", 3, true, false);
    add("list", "list", -1, true, true);
    add("pass", "pass", 1, false, false);
    add("with-mark", "withMark", 3, false, false);
    add("prompt", "prompt", 1, false, false);
  }

  private final Primitives builtins;

  /** Adds the operations to the builtins. */
  InternalPrimitives(Primitives builtins) {
    this.builtins = builtins;
  }

  @Override
  public @Nullable PrimitiveFact find(String module, String name) {
    return module.equals(Internal.MODULE) ? OPERATIONS.get(name) : builtins.find(module, name);
  }

  private static void add(String name, String method, int arity, boolean leaf, boolean pure) {
    OPERATIONS.put(name, new Operation(name, method, arity, leaf, pure));
  }

  /** One operation: a static method of {@link Operations}. */
  private record Operation(String name, String method, int arity, boolean leaf, boolean pure)
      implements PrimitiveFact {
    @Override
    public String module() {
      return Internal.MODULE;
    }

    @Override
    public long arityMask() {
      return arity < 0 ? -1 : 1L << arity;
    }

    @Override
    public boolean folds() {
      return false;
    }

    @Override
    public Object value() {
      return new OperationProcedure(this);
    }

    @Override
    public DirectCall direct(int arguments) {
      boolean array = arity < 0 && arguments != 1;
      return new DirectCall("dev/jacket/compiler/run/Operations", method, !leaf, false, array);
    }
  }

  /** An operation as the interpreter calls it. */
  private static final class OperationProcedure extends Procedure {
    private final Operation operation;

    OperationProcedure(Operation operation) {
      this.operation = operation;
    }

    @Override
    public Object callN(Machine m, int depth, Object[] a) {
      return switch (operation.name) {
        case "make-cell" -> Operations.makeCell(a[0]);
        case "cell-ref" -> Operations.cellRef(a[0]);
        case "cell-ref/check" -> Operations.cellRefChecked(a[0], a[1]);
        case "cell-set!" -> Operations.cellSet(a[0], a[1]);
        case "cell-set!/check" -> Operations.cellSetChecked(a[0], a[1], a[2]);
        case "list" -> Operations.list(a);
        case "pass" -> Operations.pass(m, a[0]);
        case "with-mark" -> Operations.withMark(m, a[0], a[1], a[2]);
        case "prompt" -> Operations.prompt(m, a[0]);
        default -> throw new IllegalStateException(operation.name);
      };
    }

    @Override
    public long arityMask() {
      return operation.arityMask();
    }

    @Override
    public String name() {
      return operation.name;
    }
  }
}
