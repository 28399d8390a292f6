package dev.jacket.compiler;

import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.ir.Unit;
import dev.jacket.expander.compile.CompiledCode;
import dev.jacket.expander.compile.UnitCompiler.Use;
import dev.jacket.machine.CellValues;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Outcome;
import dev.jacket.machine.Parameterization;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.Raising;
import dev.jacket.machine.Task;
import dev.jacket.machine.Variable;
import dev.jacket.value.Struct;

/** Runs programs for tests of the compiler. */
final class Programs {
  static final Primitives BUILTINS = new TestBuiltins();

  private Programs() {}

  /** The procedure that runs a program. */
  static Procedure load(String program, Use use) {
    Unit unit = MiniFrontEnd.unit("test", program, BUILTINS);
    CompiledCode code = new Compiler(BUILTINS).compile(unit, use);
    return instantiate(code, unit);
  }

  static Procedure instantiate(CompiledCode code, Unit unit) {
    Variable[] globals = new Variable[unit.globals().size()];
    for (int i = 0; i < globals.length; i++) {
      Global g = unit.globals().get(i);
      globals[i] = new Variable(g.name);
    }
    return code.instantiate(globals, index -> "syntax" + index);
  }

  /** The printed result of a program. */
  static String run(String program, Use use, int depthLimit, boolean attention) {
    return MiniReader.show(value(load(program, use), new Machine(depthLimit), attention));
  }

  /** The printed result of a program, or the message of the error that it ends with. */
  static String outcome(String program, Use use, int depthLimit) {
    Machine m = new Machine(depthLimit);
    Raising.install(m, new Thrower());
    try {
      return MiniReader.show(value(load(program, use), m, false));
    } catch (Uncaught e) {
      return "error: " + e.getMessage();
    }
  }

  private static final class Uncaught extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Uncaught(String message) {
      super(message);
    }
  }

  /** Throws the message of an exception out of the machine. */
  private static final class Thrower extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object raised) {
      throw new Uncaught(((Struct) raised).fields[0].toString());
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "thrower";
    }
  }

  static Object value(Procedure body, Machine m, boolean attention) {
    Task task = new Task(body, new CellValues(), Parameterization.EMPTY);
    Thread pest = attention ? new Thread(() -> pester(m)) : null;
    if (pest != null) {
      pest.setDaemon(true);
      pest.start();
    }
    while (true) {
      Outcome outcome = m.run(task);
      if (outcome == Outcome.DONE) {
        if (pest != null) {
          pest.interrupt();
        }
        return task.value;
      }
    }
  }

  private static void pester(Machine m) {
    while (!Thread.currentThread().isInterrupted()) {
      m.requestAttention();
      Thread.onSpinWait();
    }
  }
}
