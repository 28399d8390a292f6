package dev.jacket.thread;

/** Something that happens once: the end of a thread, a nack, the shutdown of a custodian. */
public final class Latch {
  private final WaitQueue waiters = new WaitQueue();
  private boolean open;

  /** Whether it has happened. */
  public boolean isOpen() {
    return open;
  }

  /** It happens; who waits looks again. */
  public void open() {
    if (!open) {
      open = true;
      waiters.signalAll();
    }
  }

  /** Has {@code node} signalled when it happens. */
  public void await(WaitNode node) {
    if (open) {
      node.signal();
    } else {
      waiters.add(node);
    }
  }
}
