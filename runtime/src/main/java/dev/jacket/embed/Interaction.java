package dev.jacket.embed;

import dev.jacket.expander.form.Evaluation;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.load.FormReader;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import java.util.Iterator;

/** Evaluates the forms of a text in the current namespace, one after the other. */
final class Interaction extends Procedure {
  private final Iterator<Syntax> forms;

  private Interaction(Iterator<Syntax> forms) {
    this.forms = forms;
  }

  /** Evaluates all forms; the values are those of the last one. */
  static Object evaluate(Machine m, int depth, String text) {
    return new Interaction(FormReader.all(m, text)).call0(m, depth);
  }

  @Override
  public Object call0(Machine m, int depth) {
    Namespace ns = Namespace.current(m);
    Syntax form = null;
    while (forms.hasNext()) {
      form = ns.introduce(forms.next());
      Evaluation one = new Evaluation(Expander.of(m), ns, form);
      if (!forms.hasNext()) {
        return one.run(m, depth);
      }
      m.callNested(one.asThunk());
    }
    return dev.jacket.value.VoidValue.VOID;
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "eval";
  }
}
