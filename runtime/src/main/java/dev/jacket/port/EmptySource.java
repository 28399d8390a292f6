package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;

/** A source at its end: string ports have all their bytes in the buffer. */
final class EmptySource extends InputSource {
  static final EmptySource INSTANCE = new EmptySource();

  private EmptySource() {}

  @Override
  public int read(byte[] into, int start, int length) {
    return END;
  }

  @Override
  public void whenReadable(Scheduler scheduler, WaitNode node) {
    node.signal();
  }

  @Override
  public void close(Scheduler scheduler) {}
}
