package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;

/** The words of arity errors. */
public final class ArityErrors {
  private ArityErrors() {}

  /** The error for applying {@code procedure} to {@code args}. */
  public static RacketException of(Procedure procedure, Object[] args) {
    String name = procedure.name();
    return of(name.isEmpty() ? "#<procedure>" : name, procedure.arityMask(), args);
  }

  /** The error for applying what is called {@code who} and accepts {@code mask} to {@code args}. */
  public static RacketException of(String who, long mask, Object[] args) {
    StringBuilder text = new StringBuilder(who);
    text.append(
        ": arity mismatch;\n the expected number of arguments does not match the given number");
    String expected = expectation(mask);
    if (!expected.isEmpty()) {
      text.append("\n  expected: ").append(expected);
    }
    text.append("\n  given: ").append(args.length);
    if (args.length > 0) {
      text.append("\n  arguments...:");
      for (Object arg : args) {
        text.append("\n   ").append(Printer.errorString(arg));
      }
    }
    return new RacketException(ExnTypes.ARITY, text.toString());
  }

  private static String expectation(long mask) {
    if (mask < 0) {
      long least = Long.numberOfTrailingZeros(mask);
      return mask == -1L << least ? "at least " + least : "";
    }
    return Long.bitCount(mask) == 1 ? String.valueOf(Long.numberOfTrailingZeros(mask)) : "";
  }
}
