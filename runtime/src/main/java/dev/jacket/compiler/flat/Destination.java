package dev.jacket.compiler.flat;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of an expression goes.
 *
 * @param join the block that gets it, or null for the caller of the function
 * @param results what the block takes
 * @param receiver the procedure whose parameters the block's are, for errors; null for none
 */
record Destination(@Nullable Block join, Instruction.Results results, @Nullable String receiver) {
  /** The function's caller. */
  static final Destination RETURN = new Destination(null, Instruction.Results.ANY);

  Destination(@Nullable Block join, Instruction.Results results) {
    this(join, results, null);
  }

  /** Whether the expression is in tail position. */
  boolean isReturn() {
    return join == null;
  }

  /** The block; not for {@link #RETURN}. */
  Block block() {
    return java.util.Objects.requireNonNull(join);
  }
}
