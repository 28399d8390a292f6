package dev.jacket.thread;

import org.jspecify.annotations.Nullable;

/** The threads that wait for one thing, first come first. */
public final class WaitQueue {
  private @Nullable WaitNode first;
  private @Nullable WaitNode last;

  /** Whether nobody waits. */
  public boolean isEmpty() {
    return first == null;
  }

  /** The node that has waited longest, or null. */
  public @Nullable WaitNode first() {
    return first;
  }

  /** The node behind {@code node}, or null. */
  public @Nullable WaitNode after(WaitNode node) {
    return node.next;
  }

  /** Adds a node, which is in no queue, at the end. */
  public void add(WaitNode node) {
    node.queue = this;
    node.previous = last;
    node.next = null;
    if (last == null) {
      first = node;
    } else {
      last.next = node;
    }
    last = node;
  }

  /** Takes out a node of this queue. */
  void remove(WaitNode node) {
    if (node.previous == null) {
      first = node.next;
    } else {
      node.previous.next = node.next;
    }
    if (node.next == null) {
      last = node.previous;
    } else {
      node.next.previous = node.previous;
    }
    node.queue = null;
    node.previous = null;
    node.next = null;
  }

  /** Makes all who wait look again. */
  public void signalAll() {
    for (WaitNode node = first; node != null; node = first) {
      node.signal();
      node.unlink();
    }
  }

  /** Ends all waits with this result. */
  public void commitAll(Object result) {
    for (WaitNode node = first; node != null; node = first) {
      node.commit(result);
      node.unlink();
    }
  }
}
