package dev.jacket.compiler.flat;

/** How a variable's value is represented in emitted code. */
public enum Rep {
  /** As a Racket value. */
  OBJECT,
  /** A {@code Long}, unboxed. */
  LONG,
  /** A {@code Double}, unboxed. */
  DOUBLE
}
