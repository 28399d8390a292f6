package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.Wait;
import dev.jacket.thread.WaitNode;

/** Waits until a port's sink takes something, or the port is closed. */
public final class WritableWait extends Wait {
  private final OutputPort port;
  private final WaitNode node = new WaitNode(this);

  /** A wait for {@code port}. */
  public WritableWait(OutputPort port) {
    this.port = port;
  }

  @Override
  protected void register(Scheduler scheduler) {
    port.sink().whenWritable(scheduler, node);
  }

  @Override
  protected void withdraw(Scheduler scheduler) {
    node.unlink();
  }
}
