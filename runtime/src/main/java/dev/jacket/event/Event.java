package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Wait;
import dev.jacket.thread.WaitNode;
import dev.jacket.thread.Waitable;
import org.jspecify.annotations.Nullable;

/**
 * An event that needs no Racket code to be asked: semaphores, channels, ports, alarms.
 *
 * <p>All methods are called on the engine's Java thread, with nothing running in between: if {@link
 * #poll} says no, the same step may {@link #register}.
 */
public interface Event extends Waitable {
  /**
   * Takes the event if it is ready: the synchronization takes place.
   *
   * @param thread the thread that synchronizes
   * @return the synchronization result, or null if the event is not ready
   */
  @Nullable Object poll(RacketThread thread);

  /**
   * Remembers a waiting thread. When the event is ready it either commits the node with the result,
   * having taken itself for it, or signals it, to be polled again.
   */
  void register(WaitNode node);

  /** Forgets a waiting thread. */
  default void unregister(WaitNode node) {
    node.unlink();
  }

  @Override
  default Wait newWait() {
    return new EventWait(this, false);
  }
}
