package dev.jacket.expander.syntax;

import dev.jacket.value.Symbol;

/** Phase levels: integers, and the label phase that Racket writes {@code #f}. */
public final class Phase {
  /** The label phase. */
  public static final int LABEL = Integer.MIN_VALUE;

  private Phase() {}

  /** The sum of a phase and a shift; everything shifted from or to the label phase is there. */
  public static int plus(int phase, int shift) {
    return phase == LABEL || shift == LABEL ? LABEL : phase + shift;
  }

  /** The difference of two phases, or {@link #LABEL} if either is the label phase. */
  public static int minus(int phase, int shift) {
    return phase == LABEL || shift == LABEL ? LABEL : phase - shift;
  }

  /** The phase as a Racket value. */
  public static Object value(int phase) {
    return phase == LABEL ? Boolean.FALSE : (Object) (long) phase;
  }

  /** The phase that a Racket value stands for: an exact integer or {@code #f}. */
  public static int of(Object value) {
    return value instanceof Long n ? n.intValue() : LABEL;
  }

  /** A name for messages and printing. */
  public static Symbol name(int phase) {
    return Symbol.of(phase == LABEL ? "#f" : Integer.toString(phase));
  }
}
