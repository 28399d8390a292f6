package dev.jacket.event;

import dev.jacket.thread.Latch;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Ready when a computation on other Java threads has completed; the result is the event itself,
 * which then tells the outcome.
 */
public final class CompletionEvent<T> implements Event {
  private final Latch completed = new Latch();
  private @Nullable T value;
  private @Nullable Throwable failure;

  /** The event of {@code stage}, which may complete on any Java thread. */
  public CompletionEvent(Scheduler scheduler, CompletionStage<T> stage) {
    stage.whenComplete((v, e) -> scheduler.post(() -> complete(v, e)));
  }

  private void complete(@Nullable T v, @Nullable Throwable e) {
    value = v;
    failure = e;
    completed.open();
  }

  /** The value, or null while there is none. */
  public @Nullable T value() {
    return value;
  }

  /** Why the computation failed, or null if it did not. */
  public @Nullable Throwable failure() {
    return failure;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return completed.isOpen() ? this : null;
  }

  @Override
  public void register(WaitNode node) {
    completed.await(node);
  }

  @Override
  public String toString() {
    return "#<evt>";
  }
}
