package dev.jacket.thread;

import org.jspecify.annotations.Nullable;

/**
 * What one blocked thread waits for, once: what {@code Machine.block} is given.
 *
 * <p>The scheduler parks the thread with {@link #register}; from then on the first of {@link
 * #settle} (ready), or break, kill and suspension (interrupted), ends the wait, and {@link
 * #withdraw} takes back what was registered. A new wait is made for each time a thread blocks.
 */
public abstract class Wait implements Waitable {
  /** What the blocked frame is resumed with when it has to look again; no Racket value. */
  public static final Object RETRY =
      new Object() {
        @Override
        public String toString() {
          return "#<retry>";
        }
      };

  private @Nullable RacketThread thread;

  @Override
  public final Wait newWait() {
    return this;
  }

  /** Puts nodes where they will be found; may {@link #settle} at once. */
  protected abstract void register(Scheduler scheduler);

  /** Takes all nodes back. */
  protected abstract void withdraw(Scheduler scheduler);

  /** Whether breaks may come in during this wait even if they are disabled around it. */
  protected boolean enablesBreaks() {
    return false;
  }

  /** Whether the thread still waits. */
  public final boolean isActive() {
    return thread != null;
  }

  /** The thread that waits, or null if the wait is over or has not begun. */
  public final @Nullable RacketThread thread() {
    return thread;
  }

  final void begin(RacketThread t) {
    thread = t;
    t.wait = this;
    register(t.scheduler);
  }

  /** Ends the wait: the thread is resumed with {@code value}. No effect if the wait is over. */
  public final void settle(Object value) {
    RacketThread t = thread;
    if (t != null) {
      end(t);
      t.value = value;
      t.scheduler.ready(t);
    }
  }

  /** Ends the wait without making the thread ready. */
  final void interrupt() {
    RacketThread t = thread;
    if (t != null) {
      end(t);
      t.value = RETRY;
      t.retriesWithBreaks = enablesBreaks();
    }
  }

  private void end(RacketThread t) {
    thread = null;
    t.wait = null;
    withdraw(t.scheduler);
  }
}
