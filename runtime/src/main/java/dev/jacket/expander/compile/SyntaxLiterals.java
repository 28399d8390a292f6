package dev.jacket.expander.compile;

/** The syntax literals of an instantiated unit, made when they are first asked for. */
public interface SyntaxLiterals {
  /** The literal with that index; the same object each time. */
  Object get(int index);

  /** What the unit was instantiated for, as {@code #%variable-reference} finds it. */
  default Object instance() {
    return this;
  }

  /** The phase at which the unit's code runs. */
  default int phase() {
    return 0;
  }
}
