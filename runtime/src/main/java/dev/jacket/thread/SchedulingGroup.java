package dev.jacket.thread;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A thread group: the threads and groups in it take turns, and all of them together have one share
 * of the group above.
 */
public final class SchedulingGroup {
  private final @Nullable SchedulingGroup parent;
  private final ArrayDeque<Object> ready = new ArrayDeque<>();
  private boolean queued;

  /** Makes the group of all, or one inside {@code parent}. */
  public SchedulingGroup(@Nullable SchedulingGroup parent) {
    this.parent = parent;
  }

  boolean isEmpty() {
    return ready.isEmpty();
  }

  void add(RacketThread thread) {
    ready.add(thread);
    announce();
  }

  private void announce() {
    if (parent != null && !queued) {
      queued = true;
      parent.ready.add(this);
      parent.announce();
    }
  }

  /** The next thread in turn, or null if none is ready. */
  @Nullable RacketThread poll() {
    Object next = ready.poll();
    if (next instanceof SchedulingGroup group) {
      group.queued = false;
      RacketThread thread = group.poll();
      if (!group.isEmpty()) {
        group.announce();
      }
      return thread;
    }
    return (RacketThread) next;
  }

  @Override
  public String toString() {
    return "#<thread-group>";
  }
}
