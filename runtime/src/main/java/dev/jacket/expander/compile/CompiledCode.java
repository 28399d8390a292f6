package dev.jacket.expander.compile;

import dev.jacket.machine.Procedure;
import dev.jacket.machine.Variable;

/** A compiled unit: code without state, which may be instantiated any number of times. */
public interface CompiledCode {
  /**
   * Ties the code to variables and literals.
   *
   * @param globals one variable for each of the unit's globals, in the unit's order
   * @param literals where the unit's syntax literals come from
   * @return a procedure without parameters that runs the body (each form under a prompt) and
   *     returns the values of the last form; the variables that it defines are set, and made
   *     constant where the global is never assigned
   */
  Procedure instantiate(Variable[] globals, SyntaxLiterals literals);

  /**
   * The code as bytes, for {@link CodeLoader#load}.
   *
   * @throws dev.jacket.compiler.store.UnstorableException if it is interpreted, or has literals
   *     that cannot be stored
   */
  byte[] stored();
}
