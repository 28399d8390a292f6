package dev.jacket.value;

import java.util.Arrays;

/** The messages that the three forms of {@code error} make (reference, section 10.2.1). */
public final class ErrorMessages {
  private ErrorMessages() {}

  /**
   * The message of {@code (error args ...)}.
   *
   * @throws RacketException of kind {@code exn:fail:contract} if the arguments do not fit a form
   */
  public static String message(Object[] args, Format.Style style) {
    Object first = args[0];
    if (first instanceof Str text) {
      return concatenated(text, args, style);
    }
    if (!(first instanceof Symbol who)) {
      throw Errors.argument("error", "(or/c symbol? string?)", 0, first);
    }
    if (args.length == 1) {
      return "error: " + who.name();
    }
    if (!(args[1] instanceof Str form)) {
      throw Errors.argument("error", "string?", 0, args[1]);
    }
    Object[] rest = Arrays.copyOfRange(args, 2, args.length);
    return who.name() + ": " + Format.format("error", form, rest, style);
  }

  private static String concatenated(Str text, Object[] args, Format.Style style) {
    StringBuilder message = new StringBuilder(text.toString());
    for (int i = 1; i < args.length; i++) {
      message.append(' ').append(style.error().apply(args[i]));
    }
    return message.toString();
  }
}
