package dev.jacket.value;

/** Prints values. */
public final class Printer {
  private Printer() {}

  /** The value as error messages show it ({@code error-value->string-handler}'s default). */
  public static String errorString(Object v) {
    return String.valueOf(v);
  }
}
