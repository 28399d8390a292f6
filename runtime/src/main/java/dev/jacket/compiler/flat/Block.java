package dev.jacket.compiler.flat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sequence of instructions that is entered at its start and left at its end. */
public final class Block {
  /** What jumps to the block assign. */
  public final List<Var> parameters;

  /** The instructions. */
  public final List<Instruction> code = new ArrayList<>();

  /** What comes after them; set when the block is complete. */
  public @Nullable Terminator end;

  /** The place in the function's list. */
  public int index = -1;

  /**
   * Where the frame is saved when a poll at this loop's head finds attention asked for, or null.
   */
  public @Nullable Site poll;

  /** Whether the block is done again on objects if its computation on unboxed numbers fails. */
  public boolean retried;

  /** Where the frame is saved if that happens, or null. */
  public @Nullable Site retry;

  /** Whether the block is the head of a loop. */
  public boolean loop;

  Block(List<Var> parameters) {
    this.parameters = parameters;
  }

  /** The blocks where this one may go on. */
  public List<Block> successors() {
    if (end instanceof Terminator.Jump j) {
      return List.of(j.to());
    }
    if (end instanceof Terminator.Branch b) {
      return List.of(b.then(), b.otherwise());
    }
    return List.of();
  }

  @Override
  public String toString() {
    return "b" + index;
  }
}
