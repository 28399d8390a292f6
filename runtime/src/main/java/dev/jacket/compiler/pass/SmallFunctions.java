package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which functions are so small that a copy is better than a call. */
final class SmallFunctions {
  private static final int MOST = 12;

  private SmallFunctions() {}

  /** Whether a function bound to a local variable is small. */
  static boolean isSmall(Ir.Lambda l) {
    return l.cases().size() == 1 && new Inspection(null).accepts(l);
  }

  /** Whether the function that a global is defined as is small, and can be copied anywhere. */
  static boolean isSmall(Ir.Lambda l, Global global) {
    Inspection i = new Inspection(global);
    return l.cases().size() == 1 && i.accepts(l) && i.foreign.isEmpty();
  }

  private static final class Inspection extends IrWalk {
    final Set<Local> foreign = new HashSet<>();
    private final Set<Local> bound = new HashSet<>();
    private final @Nullable Global itself;
    private int size;
    private boolean refused;

    Inspection(@Nullable Global itself) {
      this.itself = itself;
    }

    boolean accepts(Ir.Lambda l) {
      Ir.Case c = l.cases().get(0);
      bound.addAll(c.parameters());
      if (c.rest() != null) {
        bound.add(c.rest());
      }
      visit(c.body());
      return !refused && size <= MOST;
    }

    @Override
    public void visit(Ir e) {
      size++;
      if (refused || size > MOST) {
        return;
      }
      if (e instanceof Ir.Lambda || e instanceof Ir.Letrec || e instanceof Ir.DefineGlobal) {
        refused = true;
      } else if (e instanceof Ir.LocalRef r) {
        if (!bound.contains(r.variable())) {
          foreign.add(r.variable());
        }
      } else if (e instanceof Ir.GlobalRef g && g.variable() == itself) {
        refused = true;
      } else if (e instanceof Ir.VariableReference) {
        refused = true;
      } else {
        if (e instanceof Ir.Let l) {
          l.bindings().forEach(b -> bound.addAll(b.variables()));
        }
        visitChildren(e);
      }
    }
  }
}
