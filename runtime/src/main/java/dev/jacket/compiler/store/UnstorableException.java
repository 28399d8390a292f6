package dev.jacket.compiler.store;

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

  /** The value, or null if it is code. */
  public @Nullable Object value() {
    return value;
  }
}
