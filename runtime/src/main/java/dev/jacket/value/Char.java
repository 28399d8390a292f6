package dev.jacket.value;

/** A Unicode scalar value. Characters below 256 are shared; compare others by {@link #code}. */
public final class Char {
  private static final Char[] SHARED = new Char[256];

  static {
    for (int i = 0; i < SHARED.length; i++) {
      SHARED[i] = new Char(i);
    }
  }

  /** The code point. */
  public final int code;

  private Char(int code) {
    this.code = code;
  }

  /** The character of that code point. */
  public static Char of(int code) {
    return code < SHARED.length ? SHARED[code] : new Char(code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Char c && c.code == code;
  }

  @Override
  public int hashCode() {
    return code;
  }

  @Override
  public String toString() {
    return Character.toString(code);
  }
}
