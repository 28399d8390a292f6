package dev.jacket.value;

/** The empty list. */
public final class Nil {
  /** The only instance. */
  public static final Nil NIL = new Nil();

  private Nil() {}

  @Override
  public String toString() {
    return "()";
  }
}
