package dev.jacket.compiler.emit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Racket names as names of JVM methods, so that Java stack traces tell them: the name with
 * characters that the JVM forbids replaced, {@code ~}, and a number.
 */
public final class MethodNames {
  private static final String FORBIDDEN = "\\/.;[<>:";
  private static final String REPLACEMENT = "-|,?{^_!";
  private static final int LONGEST = 200;

  /** The number of a function; behind it, {@code ~} for a twin or with a number for a loop. */
  private static final Pattern SUFFIX = Pattern.compile("~[0-9]+(~[0-9]*)?$");

  private MethodNames() {}

  /** The method name of function {@code id}. */
  static String of(String name, int id) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), LONGEST); i++) {
      char c = name.charAt(i);
      int at = FORBIDDEN.indexOf(c);
      if (at < 0) {
        out.append(c);
      } else {
        out.append('\\').append(REPLACEMENT.charAt(at));
      }
    }
    return out.append('~').append(id).toString();
  }

  /** The Racket name in a method's name, or null if the method is no emitted function. */
  public static @org.jspecify.annotations.Nullable String racketName(String method) {
    Matcher suffix = SUFFIX.matcher(method);
    if (!suffix.find()) {
      return null;
    }
    int end = suffix.start();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < end; i++) {
      char c = method.charAt(i);
      int at = c == '\\' && i + 1 < end ? REPLACEMENT.indexOf(method.charAt(i + 1)) : -1;
      if (at >= 0) {
        out.append(FORBIDDEN.charAt(at));
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
