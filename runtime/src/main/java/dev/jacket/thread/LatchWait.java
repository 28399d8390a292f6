package dev.jacket.thread;

/** Waits for a latch. */
public final class LatchWait extends Wait {
  private final Latch latch;
  private final WaitNode node = new WaitNode(this);

  /** A wait until {@code latch} is open. */
  public LatchWait(Latch latch) {
    this.latch = latch;
  }

  @Override
  protected void register(Scheduler scheduler) {
    latch.await(node);
  }

  @Override
  protected void withdraw(Scheduler scheduler) {
    node.unlink();
  }
}
