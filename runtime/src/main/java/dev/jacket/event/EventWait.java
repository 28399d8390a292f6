package dev.jacket.event;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.Wait;
import dev.jacket.thread.WaitNode;

/** Waits for one event; the blocked frame gets the result, or {@link Wait#RETRY}. */
final class EventWait extends Wait {
  private final Event event;
  private final boolean enablesBreaks;
  private final WaitNode node = new WaitNode(this);

  EventWait(Event event, boolean enablesBreaks) {
    this.event = event;
    this.enablesBreaks = enablesBreaks;
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
    return enablesBreaks;
  }
}
