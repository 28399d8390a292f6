package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Ir;

/** A visit to the parts of IR. */
public abstract class IrWalk {
  /** Visits an expression. */
  public abstract void visit(Ir e);

  /** Visits the direct parts of an expression. */
  protected final void visitChildren(Ir e) {
    if (e instanceof Ir.Call c) {
      visit(c.function());
      c.arguments().forEach(this::visit);
    } else if (e instanceof Ir.If i) {
      visit(i.test());
      visit(i.then());
      visit(i.otherwise());
    } else if (e instanceof Ir.Let l) {
      l.bindings().forEach(b -> visit(b.value()));
      visit(l.body());
    } else if (e instanceof Ir.Lambda l) {
      l.cases().forEach(c -> visit(c.body()));
    } else if (e instanceof Ir.Begin b) {
      b.body().forEach(this::visit);
    } else if (e instanceof Ir.Letrec l) {
      l.bindings().forEach(b -> visit(b.value()));
      visit(l.body());
    } else {
      visitRarer(e);
    }
  }

  private void visitRarer(Ir e) {
    if (e instanceof Ir.Begin0 b) {
      visit(b.first());
      b.rest().forEach(this::visit);
    } else if (e instanceof Ir.SetLocal s) {
      visit(s.value());
    } else if (e instanceof Ir.SetGlobal s) {
      visit(s.value());
    } else if (e instanceof Ir.DefineGlobal d) {
      visit(d.value());
    } else if (e instanceof Ir.WithMark w) {
      visit(w.key());
      visit(w.value());
      visit(w.body());
    }
  }
}
