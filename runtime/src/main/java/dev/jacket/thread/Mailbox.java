package dev.jacket.thread;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** The messages sent to a thread. Only the thread itself waits for them. */
public final class Mailbox {
  private final ArrayDeque<Object> messages = new ArrayDeque<>();
  private final WaitQueue waiters = new WaitQueue();

  /** Adds a message at the end. */
  public void send(Object message) {
    messages.addLast(message);
    waiters.signalAll();
  }

  /** Puts a message before all others. */
  public void rewind(Object message) {
    messages.addFirst(message);
  }

  /** Takes the first message, or null. */
  public @Nullable Object poll() {
    return messages.poll();
  }

  /** Whether there is no message. */
  public boolean isEmpty() {
    return messages.isEmpty();
  }

  /** Has {@code node} signalled when a message comes. */
  public void await(WaitNode node) {
    if (messages.isEmpty()) {
      waiters.add(node);
    } else {
      node.signal();
    }
  }
}
