package dev.jacket.thread;

import org.jspecify.annotations.Nullable;

/** One thing that a waiting thread waits for: an entry of a {@link WaitQueue}. */
public class WaitNode {
  /** The wait that this is part of. */
  public final Wait wait;

  /** What the thing waited for keeps with this registration. */
  public @Nullable Object attachment;

  @Nullable WaitQueue queue;
  @Nullable WaitNode previous;
  @Nullable WaitNode next;

  /** A node of {@code wait}, not yet in a queue. */
  public WaitNode(Wait wait) {
    this.wait = wait;
  }

  /** Ends the wait with this node's thing chosen and {@code result} as its result. */
  public void commit(Object result) {
    wait.settle(result);
  }

  /** Ends the wait with nothing chosen: the thread looks again at all it waits for. */
  public final void signal() {
    wait.settle(Wait.RETRY);
  }

  /** Leaves the queue, if it is in one. */
  public final void unlink() {
    if (queue != null) {
      queue.remove(this);
    }
  }
}
