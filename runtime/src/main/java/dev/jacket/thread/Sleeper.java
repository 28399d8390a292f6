package dev.jacket.thread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How the scheduler sleeps: in a selector once a channel is waited for, on its Java thread until
 * then.
 *
 * <p>Channels stay registered until they are closed, with {@link #close}; only the interest
 * changes.
 */
public final class Sleeper {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private volatile @Nullable Selector selector;
  private volatile @Nullable Thread owner;
  private int interested;

  /** Says which Java thread sleeps here from now on; the result is the one that did so far. */
  @Nullable Thread ownedBy(@Nullable Thread thread) {
    Thread before = owner;
    owner = thread;
    return before;
  }

  /** Whether some channel is waited for. */
  boolean isInterested() {
    return interested > 0;
  }

  /**
   * Has {@code node} signalled when the channel is ready.
   *
   * @param channel in non-blocking mode
   * @param operation one of {@link SelectionKey}'s operations
   */
  public void await(SelectableChannel channel, int operation, WaitNode node) {
    SelectionKey key = channel.isOpen() ? key(channel) : null;
    if (key == null || !key.isValid()) {
      node.signal();
      return;
    }
    if ((key.interestOps() & operation) == 0) {
      key.interestOpsOr(operation);
      interested++;
    }
    ((Interests) key.attachment()).queue(operation).add(node);
  }

  /** Whether the channel, in non-blocking mode, is ready for the operation, or closed. */
  public boolean isReady(SelectableChannel channel, int operation) {
    SelectionKey key = channel.isOpen() ? key(channel) : null;
    if (key == null || !key.isValid()) {
      return true;
    }
    if ((key.interestOps() & operation) == 0) {
      key.interestOpsOr(operation);
      interested++;
    }
    Interests interests = (Interests) key.attachment();
    interests.fired = 0;
    poll();
    return (interests.fired & operation) != 0;
  }

  /** Signals those who wait for one operation of a channel: that half of it was closed. */
  public void signal(SelectableChannel channel, int operation) {
    Selector s = selector;
    SelectionKey key = s == null ? null : channel.keyFor(s);
    if (key != null) {
      ((Interests) key.attachment()).signal(operation);
    }
  }

  private @Nullable SelectionKey key(SelectableChannel channel) {
    try {
      Selector s = open();
      SelectionKey key = channel.keyFor(s);
      return key != null ? key : channel.register(s, 0, new Interests());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Selector open() throws IOException {
    Selector s = selector;
    if (s == null) {
      s = Selector.open();
      selector = s;
    }
    return s;
  }

  /** Closes a channel, at once even if it is registered, and signals those who wait for it. */
  public void close(SelectableChannel channel) throws IOException {
    Selector s = selector;
    SelectionKey key = s == null ? null : channel.keyFor(s);
    if (key != null && key.isValid()) {
      interested -= Integer.bitCount(key.interestOps());
    }
    channel.close();
    if (key != null) {
      ((Interests) key.attachment()).signalAll();
      poll();
    }
  }

  /** Signals who waits for channels that are ready now. */
  void poll() {
    Selector s = selector;
    if (s != null) {
      try {
        s.selectNow();
        signalSelected(s);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Sleeps until a channel is ready, {@link #wakeup}, or for so long; forever if negative. */
  void sleep(long nanos) {
    Selector s = selector;
    if (s == null) {
      if (nanos < 0) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, nanos);
      }
    } else if (nanos >= 0 && nanos < NANOS_PER_MILLI) {
      LockSupport.parkNanos(this, nanos);
    } else {
      select(s, nanos < 0 ? 0 : nanos / NANOS_PER_MILLI);
    }
  }

  private void select(Selector s, long millis) {
    try {
      s.select(millis);
      signalSelected(s);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Signals who waits for the keys that were selected. Their waits may close channels and so come
   * back to {@link #poll}, for which the selection must be over.
   */
  private void signalSelected(Selector s) {
    Set<SelectionKey> selected = s.selectedKeys();
    if (!selected.isEmpty()) {
      SelectionKey[] keys = selected.toArray(new SelectionKey[0]);
      selected.clear();
      for (SelectionKey key : keys) {
        ready(key);
      }
    }
  }

  /** Ends the sleep; from any Java thread. */
  void wakeup() {
    Selector s = selector;
    if (s != null) {
      s.wakeup();
    }
    Thread thread = owner;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  /** Gives the selector back. Channels must have been closed. */
  void shutDown() throws IOException {
    Selector s = selector;
    if (s != null) {
      s.close();
    }
  }

  private void ready(SelectionKey key) {
    if (key.isValid()) {
      int ready = key.readyOps();
      interested -= Integer.bitCount(ready & key.interestOps());
      key.interestOpsAnd(~ready);
      ((Interests) key.attachment()).signal(ready);
    }
  }

  /** Who waits for which operation of a channel. */
  private static final class Interests {
    /** The operations that were ready since this was last cleared. */
    int fired;

    private final @Nullable WaitQueue[] queues = new @Nullable WaitQueue[5];

    WaitQueue queue(int operation) {
      int at = Integer.numberOfTrailingZeros(operation);
      WaitQueue queue = queues[at];
      if (queue == null) {
        queue = new WaitQueue();
        queues[at] = queue;
      }
      return queue;
    }

    void signal(int operations) {
      fired |= operations;
      for (int i = 0; i < queues.length; i++) {
        WaitQueue queue = queues[i];
        if (queue != null && (operations & 1 << i) != 0) {
          queue.signalAll();
        }
      }
    }

    void signalAll() {
      signal(-1);
    }
  }
}
