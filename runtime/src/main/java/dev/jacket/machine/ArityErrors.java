package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;

/** The words of arity errors. */
public final class ArityErrors {
  /** The highest count that has a bit of its own in a mask. */
  private static final int MOST = 62;

  private ArityErrors() {}

  /** The mask for exactly {@code count} arguments; large counts become "at least". */
  public static long maskOf(int count) {
    return count > MOST ? -1L << MOST + 1 : 1L << count;
  }

  /** Whether the mask accepts so many arguments. */
  public static boolean accepts(long mask, int count) {
    return (mask >> Math.min(count, MOST + 1) & 1) != 0;
  }

  /** The error for applying {@code procedure} to {@code args}. */
  public static RacketException of(Procedure procedure, Object[] args) {
    return of(procedure.name(), procedure.arityMask(), args);
  }

  /**
   * The error for applying what is called {@code who} (nothing, if it is empty) and accepts {@code
   * mask} to {@code args}.
   */
  public static RacketException of(String who, long mask, Object[] args) {
    return of(who, expectation(mask), args.length);
  }

  /**
   * An arity error that does not show the arguments.
   *
   * @param expected how many arguments are accepted; empty if that is not so simple
   */
  public static RacketException of(String who, String expected, int given) {
    return new RacketException(ExnTypes.ARITY, message(who, expected, given));
  }

  /** An arity error that shows the arguments: what {@code raise-arity-error} makes. */
  public static RacketException withArguments(String who, long mask, Object[] args) {
    return withArguments(who, expectation(mask), args);
  }

  /** An arity error that shows the arguments. */
  public static RacketException withArguments(String who, String expected, Object[] args) {
    Message message = message(who, expected, args.length).list("arguments", args);
    return new RacketException(ExnTypes.ARITY, message);
  }

  private static Message message(String who, String expected, int given) {
    Message message = Message.of(who.isEmpty() ? "" : who + ": ");
    message.add(
        "arity mismatch;\n the expected number of arguments does not match the given number");
    if (!expected.isEmpty()) {
      message.add("\n  expected: ").add(expected);
    }
    return message.add("\n  given: " + given);
  }

  private static String expectation(long mask) {
    if (mask < 0) {
      long least = Long.numberOfTrailingZeros(mask);
      return mask == -1L << least ? "at least " + least : "";
    }
    return Long.bitCount(mask) == 1 ? String.valueOf(Long.numberOfTrailingZeros(mask)) : "";
  }
}
