package dev.jacket.value;

/** A string: a fixed-length array of Unicode scalar values, mutable or not. */
public final class Str {
  /** The code points. Write only if {@link #immutable} is false. */
  public final int[] chars;

  /** Whether the string may not be changed. */
  public final boolean immutable;

  /** Makes a string over {@code chars}, which it keeps. */
  public Str(int[] chars, boolean immutable) {
    this.chars = chars;
    this.immutable = immutable;
  }

  /** A new mutable string; surrogate pairs become one character each. */
  public static Str of(String text) {
    return new Str(codePoints(text), false);
  }

  /** A new immutable string. */
  public static Str immutable(String text) {
    return new Str(codePoints(text), true);
  }

  private static int[] codePoints(String text) {
    int n = text.length();
    int[] chars = new int[n];
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        return text.codePoints().toArray();
      }
      chars[i] = c;
    }
    return chars;
  }

  /** The number of characters. */
  public int length() {
    return chars.length;
  }

  /** The same text as a Java string. */
  @Override
  public String toString() {
    return new String(chars, 0, chars.length);
  }

  /** The characters from {@code start} to before {@code end} as a Java string. */
  public String substring(int start, int end) {
    return new String(chars, start, end - start);
  }
}
