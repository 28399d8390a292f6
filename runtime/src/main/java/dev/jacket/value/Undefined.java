package dev.jacket.value;

/** The value of a variable that is not yet initialized ({@code unsafe-undefined}). */
public final class Undefined {
  /** The only instance. */
  public static final Undefined UNDEFINED = new Undefined();

  private Undefined() {}

  @Override
  public String toString() {
    return "#<unsafe-undefined>";
  }
}
