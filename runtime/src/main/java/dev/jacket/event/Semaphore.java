package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import dev.jacket.thread.WaitQueue;
import org.jspecify.annotations.Nullable;

/** A counting semaphore; who has waited longest is served first. */
public final class Semaphore implements Event {
  private final WaitQueue waiters = new WaitQueue();
  private final WaitQueue peekers = new WaitQueue();
  private long count;

  /** A semaphore with a count to begin with. */
  public Semaphore(long count) {
    this.count = count;
  }

  /** Whether {@link #tryWait} would succeed. */
  public boolean isReady() {
    return count > 0;
  }

  /** Counts down if the count is positive. */
  public boolean tryWait() {
    if (count > 0) {
      count--;
      return true;
    }
    return false;
  }

  /** Counts up, or gives the unit to the first who waits. */
  public void post() {
    for (WaitNode peeker = peekers.first(); peeker != null; peeker = peekers.first()) {
      peeker.commit(java.util.Objects.requireNonNull(peeker.attachment));
      peeker.unlink();
    }
    WaitNode first = waiters.first();
    if (first == null) {
      count++;
    } else {
      first.commit(this);
    }
  }

  /** Has a node committed, with the event, when the count is positive; nothing is taken. */
  void registerPeek(WaitNode node, SemaphorePeek event) {
    node.attachment = event;
    peekers.add(node);
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return tryWait() ? this : null;
  }

  @Override
  public void register(WaitNode node) {
    waiters.add(node);
  }

  @Override
  public String toString() {
    return "#<semaphore>";
  }
}
