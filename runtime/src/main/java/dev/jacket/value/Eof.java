package dev.jacket.value;

/** The end-of-file value. */
public final class Eof {
  /** The only instance. */
  public static final Eof EOF = new Eof();

  private Eof() {}

  @Override
  public String toString() {
    return "#<eof>";
  }
}
