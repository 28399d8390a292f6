package dev.jacket.value;

/** An extended-precision flonum: read and printed, but without arithmetic, as on most platforms. */
public final class Extflonum {
  /** The literal, such as {@code 1.5t2}. */
  public final String text;

  /** Keeps the literal. */
  public Extflonum(String text) {
    this.text = text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Extflonum e && e.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
