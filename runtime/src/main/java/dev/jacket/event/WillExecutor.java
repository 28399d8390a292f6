package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import dev.jacket.thread.WaitQueue;
import java.lang.ref.Cleaner;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Keeps procedures that are to be called with values which nothing holds any more (reference,
 * section 16.3). Ready when there is one to be called.
 *
 * <p>The JVM cannot give back a value that it has collected, so a {@link Successor} is kept, which
 * is the same to all who see it.
 */
public final class WillExecutor implements Event {
  private final Scheduler scheduler;
  private final Cleaner cleaner = Cleaner.create();
  private final ConcurrentLinkedDeque<Will> ready = new ConcurrentLinkedDeque<>();
  private final WaitQueue waiters = new WaitQueue();

  /** A procedure and the value to call it with. */
  public record Will(Object procedure, Object value) {}

  /** An executor of the scheduler's engine. */
  public WillExecutor(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Has {@code procedure} called some time after nothing holds {@code value} any more. */
  public void register(Object value, Object procedure) {
    Object successor = Successor.of(value);
    if (successor != null) {
      cleaner.register(value, new Death(this, new Will(procedure, successor)));
    }
  }

  /** Runs on the cleaner's thread; holds the successor, never the value itself. */
  private record Death(WillExecutor executor, Will will) implements Runnable {
    @Override
    public void run() {
      executor.ready.addFirst(will);
      executor.scheduler.post(executor::wake);
    }
  }

  private void wake() {
    waiters.signalAll();
  }

  /** The next will to execute, which is taken; null if there is none now. */
  public @Nullable Will take() {
    return ready.pollFirst();
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return ready.isEmpty() ? null : this;
  }

  @Override
  public void register(WaitNode node) {
    waiters.add(node);
  }

  @Override
  public String toString() {
    return "#<will-executor>";
  }
}
