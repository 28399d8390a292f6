package dev.jacket.compiler.flat;

import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of one lambda. */
final class Scope {
  /** Where it is called from. */
  record Caller(Scope from, Scopes.Context context) {}

  final Ir.Lambda lambda;

  /** The variable that is bound to it, or null. */
  @Nullable Local variable;

  /** The lambda around it, or null. */
  @Nullable Scope parent;

  /** Whether it is used other than by calls that its clauses accept. */
  boolean escapes;

  /** Whether it is bound together with others that call it. */
  boolean mutual;

  /** Whether it is no function but a label in the function around it. */
  boolean label;

  /** The tail position of the expression that binds it. */
  Scopes.@Nullable Context bindingContext;

  final List<Caller> callers = new ArrayList<>();
  final Set<Scope> calls = new LinkedHashSet<>();
  final Set<Scope> creates = new LinkedHashSet<>();
  final Set<Local> references = new LinkedHashSet<>();

  /** The variables of functions around it that it, or what it calls, uses. */
  final Set<Local> captured = new LinkedHashSet<>();

  Scope(Ir.Lambda lambda) {
    this.lambda = lambda;
  }

  /** The function that this one's code belongs to: itself unless it is a label. */
  Scope home() {
    Scope s = this;
    while (s.label) {
      s = java.util.Objects.requireNonNull(s.parent);
    }
    return s;
  }

  /** The clause for that many arguments, or null. */
  Ir.@Nullable Case caseFor(int n) {
    for (Ir.Case c : lambda.cases()) {
      int required = c.parameters().size();
      if (c.rest() == null ? n == required : n >= required) {
        return c;
      }
    }
    return null;
  }

  /** Whether the body calls the function itself in tail position. */
  boolean hasSelfTailCall() {
    for (Caller c : callers) {
      if (Labels.canonical(c.context).bodyOf == this) {
        return true;
      }
    }
    return false;
  }
}
