package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import java.nio.channels.SelectableChannel;
import org.jspecify.annotations.Nullable;

/** Ready when a non-blocking channel is ready for an operation, or closed; the result is itself. */
public class SelectableEvent implements Event {
  private final SelectableChannel channel;
  private final int operation;

  /** The event of a {@link java.nio.channels.SelectionKey} operation. */
  public SelectableEvent(SelectableChannel channel, int operation) {
    this.channel = channel;
    this.operation = operation;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return thread.scheduler.sleeper().isReady(channel, operation) ? this : null;
  }

  @Override
  public final void register(WaitNode node) {
    RacketThread thread = node.wait.thread();
    if (thread != null) {
      thread.scheduler.sleeper().await(channel, operation, node);
    }
  }

  @Override
  public String toString() {
    return "#<evt>";
  }
}
