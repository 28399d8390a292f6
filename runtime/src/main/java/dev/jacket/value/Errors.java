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
    return violation(who, expected, "given", position, args);
  }

  /**
   * A value that violates a contract.
   *
   * @param label what the message calls the value
   */
  public static RacketException violation(
      String who, String expected, String label, int position, Object... args) {
    Message message = Message.of(who).add(": contract violation\n  expected: ").add(expected);
    message.add("\n  ").add(label).add(": ").show(args[position]);
    if (args.length > 1) {
      message.add("\n  argument position: ").add(ordinal(position + 1));
      message.list("other arguments", others(args, position));
    }
    return contract(message);
  }

  /** The arguments but for one. */
  public static Object[] others(Object[] args, int position) {
    Object[] others = new Object[args.length - 1];
    System.arraycopy(args, 0, others, 0, position);
    System.arraycopy(args, position + 1, others, position, others.length - position);
    return others;
  }

  /**
   * An error with labelled values, as {@code raise-arguments-error} words it.
   *
   * @param labelsAndValues labels (Java strings) and values in turn
   */
  public static RacketException arguments(String who, String message, Object... labelsAndValues) {
    Message text = Message.of(who).add(": ").add(message);
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      text.add("\n  " + labelsAndValues[i] + ": ").show(labelsAndValues[i + 1]);
    }
    return contract(text);
  }

  /** An error of kind {@code exn:fail:contract} with a message of its own. */
  public static RacketException contract(String message) {
    return new RacketException(ExnTypes.CONTRACT, message);
  }

  /** An error of kind {@code exn:fail:contract} whose message shows values. */
  public static RacketException contract(Message message) {
    return new RacketException(ExnTypes.CONTRACT, message);
  }

  /** An error of kind {@code exn:fail}. */
  public static RacketException fail(String message) {
    return new RacketException(ExnTypes.FAIL, message);
  }

  /** An error of kind {@code exn:fail} whose message shows values. */
  public static RacketException fail(Message message) {
    return new RacketException(ExnTypes.FAIL, message);
  }

  /** The ordinal as Racket 8.7 says it, which makes 11st of 11. */
  public static String ordinal(int n) {
    return switch (n % 10) {
      case 1 -> n + "st";
      case 2 -> n + "nd";
      case 3 -> n + "rd";
      default -> n + "th";
    };
  }
}
