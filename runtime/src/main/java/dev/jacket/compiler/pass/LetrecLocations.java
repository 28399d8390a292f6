package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which variables of a {@code letrec} need a location that lives longer than one initialization.
 *
 * <p>If the expression of a variable, or one before it, is left and entered again by a
 * continuation, the same variable is assigned another value, which closures and continuations that
 * were made meanwhile see. (With {@code let} each time has a variable of its own.)
 */
final class LetrecLocations {
  private final BuiltinCalls builtins;

  private LetrecLocations(BuiltinCalls builtins) {
    this.builtins = builtins;
  }

  static Set<Local> of(Ir.Letrec letrec, BuiltinCalls builtins) {
    return new LetrecLocations(builtins).candidates(letrec);
  }

  private Set<Local> candidates(Ir.Letrec letrec) {
    Set<Local> candidates = new LinkedHashSet<>();
    boolean captures = false;
    for (Ir.Binding b : letrec.bindings()) {
      captures |= mayCapture(b.value());
      if (captures && !(b.value() instanceof Ir.Lambda)) {
        candidates.addAll(b.variables());
      }
    }
    return candidates;
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
}
