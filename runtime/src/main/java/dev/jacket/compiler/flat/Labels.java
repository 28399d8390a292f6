package dev.jacket.compiler.flat;

import java.util.List;

/**
 * Decides which local functions are labels: those that are only called, and only in tail position
 * of the expression that binds them (their own body counts as such if they are labels).
 */
final class Labels {
  private final List<Scope> all;

  Labels(List<Scope> all) {
    this.all = all;
  }

  void decide() {
    for (Scope s : all) {
      s.label =
          s.variable != null
              && !s.escapes
              && !s.mutual
              && s.lambda.cases().size() == 1
              && !s.callers.isEmpty();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Scope s : all) {
        if (s.label && !allCallsInContext(s)) {
          s.label = false;
          changed = true;
        }
      }
    }
  }

  private boolean allCallsInContext(Scope s) {
    Scopes.Context home = canonical(java.util.Objects.requireNonNull(s.bindingContext));
    for (Scope.Caller c : s.callers) {
      if (canonical(c.context()) != home) {
        return false;
      }
    }
    return true;
  }

  /** The tail position that a label's body is in. */
  static Scopes.Context canonical(Scopes.Context context) {
    Scopes.Context c = context;
    while (c.bodyOf != null && c.bodyOf.label) {
      c = java.util.Objects.requireNonNull(c.bodyOf.bindingContext);
    }
    return c;
  }
}
