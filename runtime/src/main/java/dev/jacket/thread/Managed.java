package dev.jacket.thread;

/** What a custodian manages: threads, ports, listeners, sockets, processes, places. */
public interface Managed {
  /**
   * Closes it: {@code custodian} is being shut down and has already forgotten it. Must not throw,
   * wait or run Racket code.
   */
  void shutDown(Custodian custodian);

  /** What {@code custodian-managed-list} shows. */
  default Object managedValue() {
    return this;
  }
}
