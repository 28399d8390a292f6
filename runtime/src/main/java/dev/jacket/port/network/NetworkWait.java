package dev.jacket.port.network;

import dev.jacket.event.Event;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.Wait;
import dev.jacket.thread.WaitNode;

/** Waits for an event, with breaks enabled or as they are. */
final class NetworkWait extends Wait {
  private final Event event;
  private final boolean enableBreaks;
  private final WaitNode node = new WaitNode(this);

  NetworkWait(Event event, boolean enableBreaks) {
    this.event = event;
    this.enableBreaks = enableBreaks;
  }

  @Override
  protected void register(Scheduler scheduler) {
    event.register(node);
  }

  @Override
  protected void withdraw(Scheduler scheduler) {
    event.unregister(node);
  }

  @Override
  protected boolean enablesBreaks() {
    return enableBreaks;
  }
}
