package dev.jacket.primitives;

import dev.jacket.expander.form.Evaluation;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;

/**
 * What {@code compile} makes: a form that is ready to be evaluated. Its parts are compiled when
 * they are reached, since each may change what the next one means.
 */
record CompiledForm(Syntax form) {
  Object evaluate(Machine m, int depth, Namespace ns) {
    return new Evaluation(Expander.of(m), ns, form).run(m, depth);
  }

  @Override
  public String toString() {
    return "#<compiled-expression>";
  }
}
