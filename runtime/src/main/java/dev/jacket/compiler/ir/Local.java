package dev.jacket.compiler.ir;

/** A local variable; identity is what counts, the name is for printing and errors. */
public final class Local {
  /** The name in the source. */
  public final String name;

  /** Whether some {@code set!} assigns it. */
  public boolean assigned;

  /** A variable of that name. */
  public Local(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
