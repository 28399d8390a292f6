package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/** How a nested call waits: the thread layer runs other threads meanwhile. */
public interface NestedWaits {
  /** For machines without a scheduler: preemption is ignored, waiting is an error. */
  NestedWaits NONE =
      (m, outcome, event, value) -> {
        if (outcome == Outcome.BLOCKED) {
          throw new IllegalStateException("a nested call waits, but there is no scheduler");
        }
        m.clearAttention();
        return value;
      };

  /**
   * Returns when the nested call can go on, with its continuation in {@code m.k} again.
   *
   * @param outcome {@code BLOCKED} or {@code PREEMPTED}
   * @param event what is waited for, if blocked
   * @param value what the continuation is resumed with unless the event provides a value
   */
  Object pause(Machine m, Outcome outcome, @Nullable Object event, Object value);
}
