package dev.jacket.primitives;

import dev.jacket.expander.module.Namespace;
import dev.jacket.machine.Machine;

/** What {@code compile} makes: a form that is ready to be evaluated. It prints as it is written. */
interface CompiledForm {
  /** Evaluates the form in a namespace. */
  Object evaluate(Machine m, int depth, Namespace ns);
}
