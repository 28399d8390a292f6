package dev.jacket.regexp;

/** A pattern is not well-formed; the message says why, in Racket's words. */
public final class PatternException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PatternException(String message) {
    super(message, null, false, false);
  }

  /** What is wrong with the pattern. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
