package dev.jacket.machine;

import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** What the machine runs: a continuation and the value to resume it with. Threads extend it. */
public class Task {
  /** The continuation while the task does not run. */
  public Frame k;

  /** What {@link #k} is resumed with. */
  public Object value = VoidValue.VOID;

  /** What the task waits for while it is blocked; the event layer knows its type. */
  public @Nullable Object waitingOn;

  /** A task that will call {@code thunk}. */
  public Task(Object thunk) {
    this.k = new CallFrame(thunk).linkTo(new BottomFrame());
  }
}
