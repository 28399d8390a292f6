package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;

/** The error for a wrong number of results. */
public final class ResultArity {
  private ResultArity() {}

  /** The error where {@code expected} values were wanted and others came. */
  public static RacketException error(int expected, Object[] values) {
    return new RacketException(ExnTypes.ARITY, message("", expected, values.length));
  }

  /** The error where a form that binds variables wanted {@code expected} values. */
  public static RacketException inBinding(int expected, Object[] values) {
    return error("", expected, "\n  in: local-binding form", values);
  }

  /**
   * The error where a redirecting procedure of a prompt tag returned another number of values than
   * it got. As in Racket, the values are counted, and shown, as the one list that holds them.
   */
  static RacketException inRedirection(int expected, String place, Object list) {
    return error("", expected, "\n  at: " + place, new Object[] {list});
  }

  /**
   * The error where a definition of {@code first} and others, or of none, wanted {@code expected}
   * values.
   */
  public static RacketException inDefinition(String first, long expected, Object[] values) {
    return inDefinition("define-values", first, expected, values);
  }

  /** As above, for a form of another name. */
  public static RacketException inDefinition(
      String form, String first, long expected, Object[] values) {
    String more = expected == 1 ? "" : " ...";
    String where = expected == 0 ? "" : "\n  in: definition of " + first + more;
    return error(form + ": ", expected, where, values);
  }

  /** The error where a callback, described by {@code what}, returned other values. */
  static RacketException ofCallback(String what, int expected, Object[] values) {
    return error(what + ": ", expected, "", values);
  }

  /**
   * The error with its values.
   *
   * @param prefix what the message begins with
   * @param where a line that says more of the place, or nothing
   */
  public static RacketException error(
      String prefix, Object expected, String where, Object[] values) {
    Message message = message(prefix, expected, values.length).add(where);
    return new RacketException(ExnTypes.ARITY, message.list("arguments", values));
  }

  private static Message message(String prefix, Object expected, int received) {
    return Message.of(prefix)
        .add("result arity mismatch;\n expected number of values not received")
        .add("\n  expected: " + expected)
        .add("\n  received: " + received);
  }
}
