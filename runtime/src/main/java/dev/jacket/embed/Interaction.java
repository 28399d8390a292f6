package dev.jacket.embed;

import dev.jacket.expander.load.FormReader;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.value.VoidValue;

/**
 * Evaluates the forms of a text in the current namespace and prints their values, by {@code
 * current-eval} and {@code current-print}.
 */
final class Interaction extends Procedure {
  private final FormReader forms;

  private Interaction(FormReader forms) {
    this.forms = forms;
  }

  /** Evaluates all forms. */
  static Object evaluate(Machine m, int depth, String text) {
    return new Interaction(new FormReader(m, text)).call0(m, depth);
  }

  /** Calls a procedure and prints its results. */
  static Object printResults(Machine m, Object procedure, Object[] args) {
    m.save(new Evaluated(new Interaction(new FormReader(m, ""))));
    return m.tailCallN(procedure, args);
  }

  private static Object current(Machine m, String parameter) {
    return ((Parameter) Call.builtin(parameter)).get(m);
  }

  @Override
  public Object call0(Machine m, int depth) {
    Syntax form = forms.next();
    if (form == null) {
      return VoidValue.VOID;
    }
    m.save(new Evaluated(this));
    return Control.callWithPrompt(m, new One(form));
  }

  /** Prints the values from {@code next} on, then goes on with the forms. */
  private Object print(Machine m, int depth, Object[] values, int next) {
    if (next == values.length) {
      return call0(m, depth);
    }
    m.save(new Printed(this, values, next + 1));
    return m.tailCall(current(m, "current-print"), values[next]);
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "eval";
  }

  /** Evaluates one form, under {@code #%top-interaction}. */
  private static final class One extends Procedure {
    private final Syntax form;

    One(Syntax form) {
      this.form = form;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return m.tailCall(current(m, "current-eval"), Namespace.current(m).interaction(form));
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

  private static final class Evaluated extends Frame {
    private final Interaction interaction;

    Evaluated(Interaction interaction) {
      this.interaction = interaction;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Object[] values = value instanceof MultipleValues all ? all.items : new Object[] {value};
      return interaction.print(m, depth, values, 0);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  private static final class Printed extends Frame {
    private final Interaction interaction;
    private final Object[] values;
    private final int next;

    Printed(Interaction interaction, Object[] values, int next) {
      this.interaction = interaction;
      this.values = values;
      this.next = next;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return interaction.print(m, depth, values, next);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
