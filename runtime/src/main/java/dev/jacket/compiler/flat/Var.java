package dev.jacket.compiler.flat;

/** A variable of a function in flat code; assigned by one instruction, or by jumps to its block. */
public final class Var {
  /** The name, for printing. */
  public final String name;

  /** The place of the variable among the function's. */
  public final int index;

  /** How emitted code represents the value, except where it {@linkplain Typing gave up}. */
  public Rep rep = Rep.OBJECT;

  Var(String name, int index) {
    this.name = name;
    this.index = index;
  }

  @Override
  public String toString() {
    return name + "." + index;
  }
}
