package dev.jacket.value;

/**
 * The errors that builtins raise, in Racket's words: one place for the phrasing of each.
 *
 * <p>Every method returns the exception for the caller to throw.
 */
public final class Errors {
  private Errors() {}

  /**
   * An argument that violates a contract, as {@code raise-argument-error} words it.
   *
   * @param who the procedure
   * @param expected the contract
   * @param position the index of the bad argument in {@code args}
   * @param args all arguments
   */
  public static RacketException argument(
      String who, String expected, int position, Object... args) {
    StringBuilder text = new StringBuilder(who);
    text.append(": contract violation\n  expected: ").append(expected);
    text.append("\n  given: ").append(Printer.errorString(args[position]));
    if (args.length > 1) {
      text.append("\n  argument position: ").append(ordinal(position + 1));
      text.append("\n  other arguments...:");
      for (int i = 0; i < args.length; i++) {
        if (i != position) {
          text.append("\n   ").append(Printer.errorString(args[i]));
        }
      }
    }
    return new RacketException(ExnTypes.CONTRACT, text.toString());
  }

  /**
   * An error with labelled values, as {@code raise-arguments-error} words it.
   *
   * @param labelsAndValues labels (Java strings) and values in turn
   */
  public static RacketException arguments(String who, String message, Object... labelsAndValues) {
    StringBuilder text = new StringBuilder(who).append(": ").append(message);
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      text.append("\n  ").append(labelsAndValues[i]).append(": ");
      text.append(Printer.errorString(labelsAndValues[i + 1]));
    }
    return new RacketException(ExnTypes.CONTRACT, text.toString());
  }

  /** An error of kind {@code exn:fail:contract} with a message of its own. */
  public static RacketException contract(String message) {
    return new RacketException(ExnTypes.CONTRACT, message);
  }

  /** An error of kind {@code exn:fail}. */
  public static RacketException fail(String message) {
    return new RacketException(ExnTypes.FAIL, message);
  }

  /** The English ordinal, as in {@code 1st}. */
  public static String ordinal(int n) {
    int tens = n % 100;
    if (tens >= 11 && tens <= 13) {
      return n + "th";
    }
    return switch (n % 10) {
      case 1 -> n + "st";
      case 2 -> n + "nd";
      case 3 -> n + "rd";
      default -> n + "th";
    };
  }
}
