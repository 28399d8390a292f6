package dev.jacket.compiler.emit;

/** Thrown when a program does not fit into a class file. */
public final class TooLargeException extends Exception {
  private static final long serialVersionUID = 1L;

  TooLargeException(Throwable cause) {
    super(cause);
  }
}
