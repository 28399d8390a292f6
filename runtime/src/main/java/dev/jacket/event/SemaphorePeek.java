package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Ready when a semaphore is, which it leaves as it is. */
public final class SemaphorePeek implements Event {
  private final Semaphore semaphore;

  /** A peek at {@code semaphore}. */
  public SemaphorePeek(Semaphore semaphore) {
    this.semaphore = semaphore;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return semaphore.isReady() ? this : null;
  }

  @Override
  public void register(WaitNode node) {
    semaphore.registerPeek(node, this);
  }

  @Override
  public String toString() {
    return "#<semaphore-peek-evt>";
  }
}
