package dev.jacket.primitives;

import dev.jacket.expander.form.Evaluation;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Machine;

/**
 * A compiled form of the top level, whose meaning depends on what the namespace has when it is
 * evaluated. An expression is expanded already; of other forms the parts are expanded when they are
 * reached, since each may change what the next one means.
 *
 * @param bound whether the form has the scopes of its namespace, rather than being just data
 */
record CompiledTopForm(Syntax form, boolean bound) implements CompiledForm {
  /** A form that was read. */
  static CompiledTopForm of(Object datum) {
    return new CompiledTopForm(SyntaxData.toSyntax(Context.EMPTY, datum), false);
  }

  @Override
  public Object evaluate(Machine m, int depth, Namespace ns) {
    Syntax here = bound ? form : Namespaces.introduce(ns, form);
    return new Evaluation(Expander.of(m), ns, here).run(m, depth);
  }

  @Override
  public String toString() {
    return CompiledText.write(this);
  }
}
