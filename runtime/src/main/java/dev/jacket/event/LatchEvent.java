package dev.jacket.event;

import dev.jacket.thread.Latch;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Ready once something has happened, for good. */
public final class LatchEvent implements Event {
  private final Latch latch;
  private final @Nullable Object result;
  private final String printed;

  /**
   * An event for a latch.
   *
   * @param result the synchronization result; null for the event itself
   * @param printed how the event prints
   */
  public LatchEvent(Latch latch, @Nullable Object result, String printed) {
    this.latch = latch;
    this.result = result;
    this.printed = printed;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    if (!latch.isOpen()) {
      return null;
    }
    return result == null ? this : result;
  }

  @Override
  public void register(WaitNode node) {
    latch.await(node);
  }

  @Override
  public String toString() {
    return printed;
  }
}
