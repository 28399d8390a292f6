package dev.jacket.compiler.emit;

import java.util.List;

/**
 * A class that was emitted.
 *
 * @param name the internal name
 * @param bytes the class file
 * @param literals what its fields are initialized with
 */
public record EmittedClass(String name, byte[] bytes, List<Object> literals) {
  /** The array that the class initializer reads. */
  public Object[] resolvedLiterals() {
    return Literals.resolved(literals);
  }
}
