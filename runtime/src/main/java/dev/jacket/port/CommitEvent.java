package dev.jacket.port;

import dev.jacket.event.Event;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes peeked bytes out of a port in the same step in which another event is taken, unless there
 * was progress before; the result says which.
 */
public final class CommitEvent implements Event {
  private final long count;
  private final ProgressEvent progress;
  private final Event event;

  /** Takes {@code count} bytes, or what there is, together with {@code event}. */
  public CommitEvent(long count, ProgressEvent progress, Event event) {
    this.count = count;
    this.progress = progress;
    this.event = event;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    if (progress.isReady()) {
      return Boolean.FALSE;
    }
    if (event.poll(thread) == null) {
      return null;
    }
    take();
    return Boolean.TRUE;
  }

  private void take() {
    progress.port().takeUpTo(count);
  }

  @Override
  public void register(WaitNode node) {
    Registration own = new Registration(node);
    node.attachment = own;
    progress.register(own.progressNode);
    if (node.wait.isActive()) {
      event.register(own);
    }
  }

  @Override
  public void unregister(WaitNode node) {
    if (node.attachment instanceof Registration own) {
      own.progressNode.unlink();
      event.unregister(own);
    }
  }

  /** The registration with the other event, and the one with the progress. */
  private final class Registration extends WaitNode {
    private final WaitNode progressNode;
    private final WaitNode outer;

    Registration(WaitNode outer) {
      super(outer.wait);
      this.outer = outer;
      this.progressNode = new WaitNode(outer.wait);
    }

    @Override
    public void commit(Object result) {
      outer.commit(Boolean.TRUE); // first, for the progress must not end the wait
      take();
    }
  }
}
