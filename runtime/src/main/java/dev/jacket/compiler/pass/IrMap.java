package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Ir;
import java.util.ArrayList;
import java.util.List;

/**
 * A transformation that rebuilds IR; subclasses say what becomes of the expressions they care for.
 */
public abstract class IrMap {
  /** Transforms an expression. */
  public abstract Ir map(Ir e);

  /** Transforms expressions in order. */
  protected final List<Ir> mapAll(List<Ir> expressions) {
    List<Ir> result = new ArrayList<>(expressions.size());
    for (Ir e : expressions) {
      result.add(map(e));
    }
    return result;
  }

  /** Transforms a clause. */
  protected Ir.Case mapCase(Ir.Case c) {
    return new Ir.Case(c.parameters(), c.rest(), map(c.body()));
  }

  /** Transforms the right-hand sides of bindings. */
  protected final List<Ir.Binding> mapBindings(List<Ir.Binding> bindings) {
    List<Ir.Binding> result = new ArrayList<>(bindings.size());
    for (Ir.Binding b : bindings) {
      result.add(b.with(map(b.value())));
    }
    return result;
  }

  /** The same expression with its parts transformed. */
  protected final Ir mapChildren(Ir e) {
    if (e instanceof Ir.Call c) {
      return new Ir.Call(map(c.function()), mapAll(c.arguments()), c.at());
    }
    if (e instanceof Ir.If i) {
      return new Ir.If(map(i.test()), map(i.then()), map(i.otherwise()));
    }
    if (e instanceof Ir.Let l) {
      return new Ir.Let(mapBindings(l.bindings()), map(l.body()));
    }
    if (e instanceof Ir.Lambda l) {
      List<Ir.Case> cases = new ArrayList<>(l.cases().size());
      for (Ir.Case c : l.cases()) {
        cases.add(mapCase(c));
      }
      return new Ir.Lambda(l.name(), cases, l.at(), l.properties());
    }
    if (e instanceof Ir.Begin b) {
      return new Ir.Begin(mapAll(b.body()));
    }
    if (e instanceof Ir.Letrec l) {
      return new Ir.Letrec(mapBindings(l.bindings()), map(l.body()));
    }
    if (e instanceof Ir.Begin0 b) {
      return new Ir.Begin0(map(b.first()), mapAll(b.rest()));
    }
    if (e instanceof Ir.SetLocal s) {
      return new Ir.SetLocal(s.variable(), map(s.value()));
    }
    if (e instanceof Ir.SetGlobal s) {
      return new Ir.SetGlobal(s.variable(), map(s.value()));
    }
    if (e instanceof Ir.DefineGlobal d) {
      return new Ir.DefineGlobal(d.variable(), map(d.value()));
    }
    if (e instanceof Ir.WithMark w) {
      return new Ir.WithMark(map(w.key()), map(w.value()), map(w.body()));
    }
    return e;
  }
}
