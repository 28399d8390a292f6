package dev.jacket.compiler.flat;

import dev.jacket.compiler.ir.Local;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes which variables the functions capture, those of the functions that they call included.
 */
final class Captures {
  private final List<Scope> all;
  private final Map<Local, Scope> owner;

  Captures(List<Scope> all, Map<Local, Scope> owner) {
    this.all = all;
    this.owner = owner;
  }

  void compute() {
    for (Scope s : all) {
      if (s.variable != null && s.escapes) {
        java.util.Objects.requireNonNull(s.parent).creates.add(s);
      }
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      mergeLabel(all.get(i));
    }
    for (Scope s : all) {
      if (!s.label) {
        addForeign(s, s.references);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = all.size() - 1; i >= 0; i--) {
        Scope s = all.get(i);
        if (!s.label) {
          changed |= propagate(s);
        }
      }
    }
  }

  /** What a label's body does, its function does. */
  private static void mergeLabel(Scope s) {
    if (s.label) {
      Scope home = java.util.Objects.requireNonNull(s.parent);
      home.references.addAll(s.references);
      home.calls.addAll(s.calls);
      home.creates.addAll(s.creates);
    }
  }

  private boolean propagate(Scope s) {
    boolean changed = false;
    for (Scope callee : s.calls) {
      if (!callee.label && callee != s) {
        changed |= addForeign(s, callee.captured);
      }
    }
    for (Scope made : s.creates) {
      if (made != s) {
        changed |= addForeign(s, made.captured);
      }
    }
    return changed;
  }

  private boolean addForeign(Scope s, Set<Local> variables) {
    boolean changed = false;
    for (Local v : variables) {
      if (java.util.Objects.requireNonNull(owner.get(v)).home() != s) {
        changed |= s.captured.add(v);
      }
    }
    return changed;
  }
}
