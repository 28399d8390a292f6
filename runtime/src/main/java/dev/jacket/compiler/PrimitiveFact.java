package dev.jacket.compiler;

import org.jspecify.annotations.Nullable;

/** What the compiler knows of a builtin. */
public interface PrimitiveFact {
  /** The primitive module that has it. */
  String module();

  /** The Racket name. */
  String name();

  /** The accepted argument counts, as in {@link dev.jacket.machine.Procedure#arityMask}; 0 for values. */
  long arityMask();

  /** Whether a call returns a value or throws, and never {@code SPECIAL}. */
  boolean leaf();

  /** Whether an unused call can be dropped. */
  boolean pure();

  /** Whether calls on constants can be computed when compiling. */
  boolean folds();

  /** The procedure or other value that the name stands for. */
  Object value();

  /** The static method for calls with that many arguments, or null if there is none. */
  @Nullable DirectCall direct(int arguments);

  /**
   * A static method that does the work of a builtin, checks included.
   *
   * @param owner the internal name of the class
   * @param method the method's name
   * @param machine whether the machine comes first
   * @param depth whether the depth comes next
   * @param array whether the arguments come in one array
   */
  record DirectCall(String owner, String method, boolean machine, boolean depth, boolean array) {}

  /** Whether {@code count} arguments are accepted. */
  default boolean accepts(int count) {
    return (arityMask() >> Math.min(count, 63) & 1) != 0;
  }
}
