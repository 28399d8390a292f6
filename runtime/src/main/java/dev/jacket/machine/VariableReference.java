package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/** The value of {@code (#%variable-reference)}. */
public final class VariableReference {
  /** The variable, or null for an anonymous reference. */
  public final @Nullable Variable variable;

  /** What the unit was instantiated with; the expander finds the instance by it. */
  public final Object instance;

  /** A reference to a variable of an instance. */
  public VariableReference(@Nullable Variable variable, Object instance) {
    this.variable = variable;
    this.instance = instance;
  }

  @Override
  public String toString() {
    return "#<variable-reference>";
  }
}
