package dev.jacket.value;

/** A value that {@code object-name} has an answer for (reference, section 4.17). */
public interface Named {
  /** The name as a Racket value, or false. */
  Object objectName();
}
