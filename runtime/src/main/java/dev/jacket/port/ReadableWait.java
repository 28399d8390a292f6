package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.Wait;
import dev.jacket.thread.WaitNode;

/** Waits until a port's source has something to read, or the port is closed. */
public final class ReadableWait extends Wait {
  private final InputPort port;
  private final WaitNode node = new WaitNode(this);

  /** A wait for {@code port}. */
  public ReadableWait(InputPort port) {
    this.port = port;
  }

  @Override
  protected void register(Scheduler scheduler) {
    port.source().whenReadable(scheduler, node);
  }

  @Override
  protected void withdraw(Scheduler scheduler) {
    node.unlink();
  }
}
