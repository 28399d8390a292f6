package dev.jacket.port;

/** A source at its end: string ports have all their bytes in the buffer. */
final class EmptySource extends InputSource {
  static final EmptySource INSTANCE = new EmptySource();

  private EmptySource() {}

  @Override
  public int read(byte[] into, int start, int length) {
    return END;
  }

  @Override
  public Object readable() {
    throw new IllegalStateException("a string port never waits");
  }

  @Override
  public void close() {}
}
