package dev.jacket.thread;

/** What {@code thread-suspend-evt} and {@code thread-resume-evt} of a thread wait for. */
public final class StateEvents {
  private Latch resumed = new Latch();
  private Latch suspended = new Latch();

  StateEvents(boolean isResumed, boolean isSuspended) {
    if (isResumed) {
      resumed.open();
    }
    if (isSuspended) {
      suspended.open();
    }
  }

  /** Opens when the thread runs; a fresh latch after each suspension. */
  public Latch resumedLatch() {
    return resumed;
  }

  /** Opens when the thread is suspended; a fresh latch after each resumption. */
  public Latch suspendedLatch() {
    return suspended;
  }

  void suspended() {
    suspended.open();
    if (resumed.isOpen()) {
      resumed = new Latch();
    }
  }

  void resumed() {
    resumed.open();
    if (suspended.isOpen()) {
      suspended = new Latch();
    }
  }
}
