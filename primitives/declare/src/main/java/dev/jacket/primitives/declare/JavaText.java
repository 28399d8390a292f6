package dev.jacket.primitives.declare;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Racket names and texts as Java source. */
final class JavaText {
  /** Methods without parameters that every class inherits. */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "notify", "notifyAll", "wait", "getClass", "hashCode", "toString", "clone", "finalize");

  private JavaText() {}

  /**
   * The Java identifier for a Racket name: hyphens become underscores, other characters that Java
   * does not allow become {@code $} and two hexadecimal digits. Different names stay different.
   */
  static String identifier(String racketName) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < racketName.length(); i++) {
      char c = racketName.charAt(i);
      if (c == '-') {
        out.append('_');
      } else if (c < 128 && Character.isLetter(c) || i > 0 && c >= '0' && c <= '9') {
        out.append(c);
      } else {
        out.append(String.format("$%02x", (int) c));
      }
    }
    String name = out.toString();
    return SourceVersion.isKeyword(name) || OBJECT_METHODS.contains(name) ? name + "$" : name;
  }

  /** A Java string literal. */
  static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** A class name as a predicate: {@code TcpListener} gives {@code tcp-listener?}. */
  static String predicate(String className) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < className.length(); i++) {
      char c = className.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        out.append('-');
      }
      out.append(Character.toLowerCase(c));
    }
    return out.append('?').toString();
  }
}
