package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;

/** A source whose bytes come from procedures of the script: it has none by itself. */
abstract class ProceduralSource extends InputSource {
  @Override
  public final int read(byte[] into, int start, int length) {
    return 0;
  }

  @Override
  public final boolean buffers() {
    return false;
  }

  @Override
  public final boolean hasProcedures() {
    return true;
  }

  @Override
  public final void whenReadable(Scheduler scheduler, WaitNode node) {
    node.signal();
  }

  @Override
  public final void close(Scheduler scheduler) {}
}
