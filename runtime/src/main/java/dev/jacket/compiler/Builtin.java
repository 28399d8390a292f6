package dev.jacket.compiler;

import dev.jacket.machine.PrimitiveFact;
import dev.jacket.machine.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * A builtin as the compiler sees it.
 *
 * @param module the primitive module that has it
 * @param name the Racket name
 * @param fact what is known of a procedure; null for other values
 * @param value what the name stands for
 */
public record Builtin(String module, String name, @Nullable PrimitiveFact fact, Object value) {
  /** Whether it is a procedure that accepts so many arguments. */
  public boolean accepts(int count) {
    return fact != null && fact.accepts(count);
  }

  /** Whether it is a procedure that returns a value or throws, and never {@code SPECIAL}. */
  public boolean leaf() {
    return fact != null && !fact.mayCapture();
  }

  /** Whether an unused call can be dropped if its arguments meet the contracts. */
  public boolean pure() {
    return fact != null && fact.pure();
  }

  /** Whether calls on constants can be computed when compiling. */
  public boolean folds() {
    return fact != null && fact.folds();
  }

  /** What is known of the procedure. */
  public PrimitiveFact facts() {
    return java.util.Objects.requireNonNull(fact);
  }

  /** The procedure. */
  public Procedure procedure() {
    return (Procedure) value;
  }
}
