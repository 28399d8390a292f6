package dev.jacket.value;

/** The order of Java strings by code points, which differs from that by chars behind U+FFFF. */
public final class CodePoints {
  private CodePoints() {}

  /** Compares two strings: negative, zero or positive. */
  public static int compare(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean mixed = Character.isSurrogate(x) != Character.isSurrogate(y);
        return mixed ? Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y)) : x - y;
      }
    }
    return a.length() - b.length();
  }
}
