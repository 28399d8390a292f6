package dev.jacket.compiler.store;

import dev.jacket.value.Errors;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/** Something cannot be stored: a value that no datum stands for, or code that is interpreted. */
public final class UnstorableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object value;

  /** A value cannot be stored. */
  public UnstorableException(Object value) {
    super("cannot be stored: " + value.getClass().getName());
    this.value = value;
  }

  /** The code is too large to be a class. */
  public UnstorableException() {
    super("code is too large to be stored");
    this.value = null;
  }

  /** The error that a program gets that wants to write the code. */
  public RacketException asError() {
    return Errors.contract(
        "write: cannot marshal value that is embedded in compiled code\n  value: "
            + (value == null ? "#<procedure>" : Printer.errorString(value)));
  }

  /** The value, or null if it is code. */
  public @Nullable Object value() {
    return value;
  }
}
