package dev.jacket.port;

import dev.jacket.thread.Custodian;
import dev.jacket.thread.Managed;
import dev.jacket.thread.Scheduler;

/** A port under a custodian. */
final class ManagedPort implements Managed {
  private final Port port;
  private final Scheduler scheduler;

  ManagedPort(Port port, Scheduler scheduler) {
    this.port = port;
    this.scheduler = scheduler;
  }

  @Override
  public void shutDown(Custodian custodian) {
    port.close(scheduler);
  }

  @Override
  public Object managedValue() {
    return port;
  }
}
