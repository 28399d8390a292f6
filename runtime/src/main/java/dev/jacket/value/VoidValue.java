package dev.jacket.value;

/** The value of expressions that have no interesting result. */
public final class VoidValue {
  /** The only instance. */
  public static final VoidValue VOID = new VoidValue();

  private VoidValue() {}

  @Override
  public String toString() {
    return "#<void>";
  }
}
