package dev.jacket.compiler.flat;

import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import dev.jacket.compiler.pass.IrWalk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the functions of a unit: who calls them, whether they are used as values, which
 * are only labels within another function, and which variables each captures.
 */
final class Scopes extends IrWalk {
  /** A place in tail position; what is in tail position of the same expression shares it. */
  static final class Context {
    /** The function whose body this is, or null. */
    final @Nullable Scope bodyOf;

    Context(@Nullable Scope bodyOf) {
      this.bodyOf = bodyOf;
    }
  }

  final Map<Ir.Lambda, Scope> scopes = new IdentityHashMap<>();
  final Map<Local, Scope> known = new HashMap<>();
  final Map<Global, Scope> knownGlobals = new HashMap<>();
  final List<Scope> all = new ArrayList<>();

  private final Map<Local, Scope> owner = new HashMap<>();
  private final Set<Global> defined = new HashSet<>();
  private final Set<Ir> surelyDefined = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Scope current;
  private Context context = new Context(null);

  /** Analyses the function that runs a unit. */
  Scopes(Ir.Lambda main) {
    findKnownGlobals(main);
    visit(main);
    new Labels(all).decide();
    new Captures(all, owner).compute();
  }

  private void findKnownGlobals(Ir.Lambda main) {
    new IrWalk() {
      @Override
      public void visit(Ir e) {
        if (e instanceof Ir.DefineGlobal d
            && d.value() instanceof Ir.Lambda l
            && !d.variable().assigned) {
          knownGlobals.put(d.variable(), scopeOf(l));
        }
        visitChildren(e);
      }
    }.visit(main);
  }

  private Scope scopeOf(Ir.Lambda l) {
    return scopes.computeIfAbsent(l, Scope::new);
  }

  private void own(Local variable) {
    owner.put(variable, java.util.Objects.requireNonNull(current));
  }

  @Override
  public void visit(Ir e) {
    if (e instanceof Ir.LocalRef r) {
      reference(r.variable());
    } else if (e instanceof Ir.GlobalRef r) {
      mention(r);
      Scope s = knownGlobals.get(r.variable());
      if (s != null) {
        s.escapes = true;
      }
    } else if (e instanceof Ir.DefineGlobal d) {
      define(d);
    } else if (e instanceof Ir.Lambda l) {
      lambda(l, true);
    } else if (e instanceof Ir.Call c) {
      call(c);
    } else if (e instanceof Ir.Let l) {
      let(l);
    } else if (e instanceof Ir.Letrec l) {
      letrec(l);
    } else if (e instanceof Ir.If i) {
      nonTail(i.test());
      visit(i.then());
      visit(i.otherwise());
    } else if (e instanceof Ir.Begin b) {
      int last = b.body().size() - 1;
      for (int i = 0; i < last; i++) {
        nonTail(b.body().get(i));
      }
      visit(b.body().get(last));
    } else {
      Context saved = context;
      context = new Context(null);
      visitChildren(e);
      context = saved;
    }
  }

  /** The definitions of a unit are visited in the order in which they are made. */
  private void define(Ir.DefineGlobal d) {
    if (d.value() instanceof Ir.Lambda) {
      defined.add(d.variable());
    }
    nonTail(d.value());
    defined.add(d.variable());
  }

  private void mention(Ir.GlobalRef r) {
    if (defined.contains(r.variable())) {
      surelyDefined.add(r);
    }
  }

  /** Whether the variable's definition comes first whenever the reference is evaluated. */
  boolean isSurelyDefined(Ir.GlobalRef r) {
    return surelyDefined.contains(r);
  }

  private void nonTail(Ir e) {
    Context saved = context;
    context = new Context(null);
    visit(e);
    context = saved;
  }

  private void reference(Local v) {
    java.util.Objects.requireNonNull(current).references.add(v);
    Scope s = known.get(v);
    if (s != null) {
      s.escapes = true;
    }
  }

  private void lambda(Ir.Lambda l, boolean escapes) {
    Scope s = scopeOf(l);
    all.add(s);
    s.parent = current;
    s.escapes |= escapes;
    if (escapes && current != null) {
      current.creates.add(s);
    }
    Scope savedScope = current;
    Context savedContext = context;
    for (Ir.Case c : l.cases()) {
      current = s;
      context = new Context(s);
      c.parameters().forEach(this::own);
      if (c.rest() != null) {
        own(c.rest());
      }
      visit(c.body());
    }
    current = savedScope;
    context = savedContext;
  }

  private void call(Ir.Call c) {
    Scope callee = callee(c.function());
    int n = c.arguments().size();
    if (callee != null && callee.caseFor(n) != null) {
      if (c.function() instanceof Ir.GlobalRef r) {
        mention(r);
      }
      Scope caller = java.util.Objects.requireNonNull(current);
      caller.calls.add(callee);
      callee.callers.add(new Scope.Caller(caller, context));
    } else {
      nonTail(c.function());
    }
    for (Ir argument : c.arguments()) {
      nonTail(argument);
    }
  }

  /** The function that is surely called, or null. */
  @Nullable Scope callee(Ir function) {
    if (function instanceof Ir.LocalRef r) {
      return known.get(r.variable());
    }
    return function instanceof Ir.GlobalRef g ? knownGlobals.get(g.variable()) : null;
  }

  private void let(Ir.Let l) {
    for (Ir.Binding b : l.bindings()) {
      b.variables().forEach(this::own);
      if (b.value() instanceof Ir.Lambda f && b.variables().size() == 1) {
        know(b.variables().get(0), f);
        lambda(f, false);
      } else {
        nonTail(b.value());
      }
    }
    visit(l.body());
  }

  private void letrec(Ir.Letrec l) {
    for (Ir.Binding b : l.bindings()) {
      own(b.variables().get(0));
      Scope s = know(b.variables().get(0), (Ir.Lambda) b.value());
      s.mutual = l.bindings().size() > 1;
    }
    for (Ir.Binding b : l.bindings()) {
      lambda((Ir.Lambda) b.value(), false);
    }
    visit(l.body());
  }

  private Scope know(Local variable, Ir.Lambda f) {
    Scope s = scopeOf(f);
    s.variable = variable;
    s.bindingContext = context;
    known.put(variable, s);
    return s;
  }
}
