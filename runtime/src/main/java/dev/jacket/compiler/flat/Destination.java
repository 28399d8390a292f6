package dev.jacket.compiler.flat;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of an expression goes.
 *
 * @param join the block that gets it, or null for the caller of the function
 * @param results what the block takes
 */
record Destination(@Nullable Block join, Instruction.Results results) {
  /** The function's caller. */
  static final Destination RETURN = new Destination(null, Instruction.Results.ANY);

  /** Whether the expression is in tail position. */
  boolean isReturn() {
    return join == null;
  }

  /** The block; not for {@link #RETURN}. */
  Block block() {
    return java.util.Objects.requireNonNull(join);
  }
}
