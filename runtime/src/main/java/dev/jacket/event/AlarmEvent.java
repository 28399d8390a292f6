package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Timer;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Ready when a clock has reached a time. */
public final class AlarmEvent implements Event {
  private final double milliseconds;
  private final boolean monotonic;

  /** An alarm at {@code milliseconds} of {@link Clock}'s wall clock or monotonic clock. */
  public AlarmEvent(double milliseconds, boolean monotonic) {
    this.milliseconds = milliseconds;
    this.monotonic = monotonic;
  }

  private double remaining() {
    return milliseconds
        - (monotonic ? Clock.inexactMonotonicMilliseconds() : Clock.inexactMilliseconds());
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return remaining() <= 0 ? this : null;
  }

  @Override
  public void register(WaitNode node) {
    RacketThread thread = node.wait.thread();
    if (thread != null) {
      Timer timer = new Timer(node, Clock.deadline(remaining() / 1000));
      node.attachment = timer;
      thread.scheduler.setTimer(timer);
    }
  }

  @Override
  public void unregister(WaitNode node) {
    if (node.attachment instanceof Timer timer) {
      timer.cancel();
    }
  }

  @Override
  public String toString() {
    return "#<alarm-evt>";
  }
}
