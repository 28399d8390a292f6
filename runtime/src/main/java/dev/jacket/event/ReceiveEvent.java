package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Ready when the synchronizing thread has a message. */
public final class ReceiveEvent implements Event {
  /** {@code (thread-receive-evt)}. */
  public static final ReceiveEvent INSTANCE = new ReceiveEvent();

  private ReceiveEvent() {}

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return thread.mailbox().isEmpty() ? null : this;
  }

  @Override
  public void register(WaitNode node) {
    RacketThread thread = node.wait.thread();
    if (thread != null) {
      thread.mailbox().await(node);
    }
  }

  @Override
  public String toString() {
    return "#<thread-receive-evt>";
  }
}
