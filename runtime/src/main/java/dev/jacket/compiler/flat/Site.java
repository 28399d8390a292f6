package dev.jacket.compiler.flat;

import java.util.List;

/** A place where a function's frame may be saved and resumed. */
public final class Site {
  /** What kind of place. */
  public enum Kind {
    /** The entry. */
    ENTRY,
    /** Behind a call. */
    CALL,
    /** The head of a loop. */
    LOOP,
    /** The start of a block that is done again. */
    RETRY
  }

  /** What kind of place. */
  public final Kind kind;

  /** The function. */
  public final Function function;

  /** The block. */
  public final Block block;

  /** The index of the call in the block, for calls. */
  public final int position;

  /** The number within the unit. */
  public final int id;

  /** The variables to save. */
  public final List<Var> live;

  Site(Kind kind, Function function, Block block, int position, int id, List<Var> live) {
    this.kind = kind;
    this.function = function;
    this.block = block;
    this.position = position;
    this.id = id;
    this.live = live;
  }
}
