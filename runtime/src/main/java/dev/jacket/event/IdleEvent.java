package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Ready when no thread can run; the result is void. */
public final class IdleEvent implements Event {
  /** {@code (system-idle-evt)}. */
  public static final IdleEvent INSTANCE = new IdleEvent();

  private IdleEvent() {}

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return null;
  }

  @Override
  public void register(WaitNode node) {
    RacketThread thread = node.wait.thread();
    if (thread != null) {
      Scheduler scheduler = thread.scheduler;
      scheduler.idleQueue().add(node);
    }
  }

  @Override
  public String toString() {
    return "#<system-idle-evt>";
  }
}
