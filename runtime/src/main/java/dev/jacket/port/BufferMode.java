package dev.jacket.port;

/** When an output port passes on what was written (reference, section 13.1.3). */
public enum BufferMode {
  /** At once. */
  NONE,
  /** At the end of each line. */
  LINE,
  /** When the buffer is full. */
  BLOCK;

  /** Racket's name of the mode. */
  public String symbolName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
