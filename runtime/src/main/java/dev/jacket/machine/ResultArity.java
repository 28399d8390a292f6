package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;

/** The error for a wrong number of results. */
public final class ResultArity {
  private ResultArity() {}

  /** The error where {@code expected} values were wanted and others came. */
  public static RacketException error(int expected, Object[] values) {
    StringBuilder text =
        new StringBuilder("result arity mismatch;\n expected number of values not received");
    text.append("\n  expected: ").append(expected);
    text.append("\n  received: ").append(values.length);
    return new RacketException(ExnTypes.ARITY, text.toString());
  }

  /** The error where a form that binds variables wanted {@code expected} values. */
  public static RacketException inBinding(int expected, Object[] values) {
    StringBuilder text = new StringBuilder(error(expected, values).getMessage());
    text.append("\n  in: local-binding form");
    appendValues(text, values);
    return new RacketException(ExnTypes.ARITY, text.toString());
  }

  /**
   * The error where a redirecting procedure of a prompt tag returned another number of values than
   * it got. As in Racket, the values are counted, and shown, as the one list that holds them.
   */
  static RacketException inRedirection(int expected, String place, Object list) {
    StringBuilder text = new StringBuilder(error(expected, new Object[] {list}).getMessage());
    text.append("\n  at: ").append(place);
    appendValues(text, new Object[] {list});
    return new RacketException(ExnTypes.ARITY, text.toString());
  }

  private static void appendValues(StringBuilder text, Object[] values) {
    if (values.length > 0) {
      text.append("\n  arguments...:");
      for (Object value : values) {
        text.append("\n   ").append(Printer.errorString(value));
      }
    }
  }

  /** The error where a callback, described by {@code what}, returned other values. */
  static RacketException error(String what, int expected, Object[] values) {
    return error(what, expected, "", values);
  }

  /** The same, with a line that says more of the place. */
  static RacketException error(String what, int expected, String where, Object[] values) {
    StringBuilder text = new StringBuilder(what).append(": ");
    text.append(error(expected, values).getMessage()).append(where);
    appendValues(text, values);
    return new RacketException(ExnTypes.ARITY, text.toString());
  }
}
