package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which variables of a {@code letrec} need a location that lives longer than one initialization.
 *
 * <p>If the expression of a variable, or one before it, is left and entered again by a
 * continuation, the same variable is assigned another value, which closures and continuations that
 * were made meanwhile see. (With {@code let} each time has a variable of its own.) Of definitions,
 * only what closures see is considered.
 */
final class LetrecLocations {
  private final BuiltinCalls builtins;
  private final Set<Local> candidates = new LinkedHashSet<>();

  private LetrecLocations(BuiltinCalls builtins) {
    this.builtins = builtins;
  }

  static Set<Local> of(Ir.Letrec letrec, LetrecOrder order, BuiltinCalls builtins) {
    LetrecLocations l = new LetrecLocations(builtins);
    l.findCandidates(letrec, order);
    return l.candidates.isEmpty() || !letrec.definitions() ? l.candidates : l.inClosures(letrec);
  }

  private void findCandidates(Ir.Letrec letrec, LetrecOrder order) {
    List<Ir.Binding> bindings = letrec.bindings();
    boolean captures = false;
    for (int i = 0; i < bindings.size(); i++) {
      if (letrec.definitions() && order.reach(i - 1) < i) {
        captures = false;
      }
      Ir value = bindings.get(i).value();
      captures |= mayCapture(value);
      boolean together = !letrec.definitions() || order.reach(i) >= i;
      if (captures && together && !(value instanceof Ir.Lambda)) {
        candidates.addAll(bindings.get(i).variables());
      }
    }
  }

  private boolean mayCapture(Ir value) {
    boolean[] found = {false};
    new IrWalk() {
      @Override
      public void visit(Ir e) {
        if (!found[0] && !(e instanceof Ir.Lambda)) {
          found[0] = e instanceof Ir.Call && !builtins.isLeaf(e);
          visitChildren(e);
        }
      }
    }.visit(value);
    return found[0];
  }

  /** The candidates that closures refer to. */
  private Set<Local> inClosures(Ir.Letrec letrec) {
    Set<Local> found = new LinkedHashSet<>();
    new IrWalk() {
      private int closures;

      @Override
      public void visit(Ir e) {
        if (e instanceof Ir.Lambda) {
          closures++;
          visitChildren(e);
          closures--;
          return;
        }
        if (closures > 0) {
          note(e);
        }
        visitChildren(e);
      }

      private void note(Ir e) {
        if (e instanceof Ir.LocalRef ref && candidates.contains(ref.variable())) {
          found.add(ref.variable());
        } else if (e instanceof Ir.SetLocal set && candidates.contains(set.variable())) {
          found.add(set.variable());
        }
      }
    }.visit(letrec);
    return found;
  }
}
