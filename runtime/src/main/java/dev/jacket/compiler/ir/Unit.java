package dev.jacket.compiler.ir;

import java.util.List;

/**
 * What is compiled as a whole: the body of a module at one phase, or an evaluated form.
 *
 * @param name for classes and stack traces
 * @param globals all variables that the body mentions, the defined ones included
 * @param body the forms
 * @param prompts whether each form is run under a prompt, as those of modules are
 * @param syntaxLiterals how many syntax literals the body mentions
 */
public record Unit(
    String name, List<Global> globals, List<Form> body, boolean prompts, int syntaxLiterals) {
  /** A form of a body. */
  public sealed interface Form {
    /** {@code define-values}. */
    record Define(List<Global> variables, Ir value) implements Form {}

    /** An expression; its values are the result of the unit if it is the last form. */
    record Expression(Ir value) implements Form {}
  }
}
