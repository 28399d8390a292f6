package dev.jacket.machine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of emitted methods, which tell in Java stack traces which function each is: the Racket
 * name, {@code ~}, a number; then {@code @line,column,source} if the place is known. Characters
 * that the JVM forbids are replaced. A method's variants have {@code ~} and perhaps a number at the
 * end.
 */
public final class MethodNames {
  /**
   * The line number that emitted code notes where it calls in tail position: such a frame is still
   * on the Java stack, but not in the continuation any more.
   */
  public static final int TAIL_CALL_LINE = 65535;

  /** The package of emitted classes. */
  public static final String PACKAGE = "dev.jacket.compiler.run.U";

  private static final String FORBIDDEN = "\\/.;[<>:~@,";
  private static final String REPLACEMENT = "-|!?{^_&=%$";
  private static final int LONGEST = 200;

  private static final Pattern FORM =
      Pattern.compile("([^~]*)~[0-9]+(?:@([0-9]+),([0-9]+),(.*?))?(?:~[0-9]*)?");

  private MethodNames() {}

  /**
   * The method name of a function.
   *
   * @param id the number of the function within its unit
   */
  public static String of(CodeContext context, int id) {
    String name = context.name();
    StringBuilder out = new StringBuilder();
    escape(name.length() > LONGEST ? name.substring(0, LONGEST) : name, out);
    out.append('~').append(id);
    if (context.source() != null) {
      out.append('@').append(context.line()).append(',').append(context.column()).append(',');
      escape(context.source(), out);
    }
    return out.toString();
  }

  /** The function of a method with that name, or null if it is not the method of a function. */
  public static @Nullable CodeContext parse(String method) {
    Matcher m = FORM.matcher(method);
    if (!m.matches()) {
      return null;
    }
    String name = unescape(m.group(1));
    String source = m.group(4);
    return source == null
        ? new CodeContext(name, null, 0, 0)
        : new CodeContext(
            name, unescape(source), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
  }

  /** The function that a frame of the Java stack runs, or null. */
  public static @Nullable CodeContext of(StackTraceElement frame) {
    boolean emitted = frame.getClassName().startsWith(PACKAGE);
    return emitted && frame.getLineNumber() != TAIL_CALL_LINE ? parse(frame.getMethodName()) : null;
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = FORBIDDEN.indexOf(c);
      if (at < 0) {
        out.append(c);
      } else {
        out.append('\\').append(REPLACEMENT.charAt(at));
      }
    }
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = c == '\\' && i + 1 < text.length();
      int at = escaped ? REPLACEMENT.indexOf(text.charAt(i + 1)) : -1;
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
