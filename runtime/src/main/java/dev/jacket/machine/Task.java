package dev.jacket.machine;

import dev.jacket.value.StructType;
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

  /** A break that waits to be delivered: an {@code exn:break} type; null for none. */
  public @Nullable StructType pendingBreak;

  /** In what surroundings the task runs compile-time code; the expander knows its type. */
  public @Nullable Object expansion;

  /** The task's values of thread cells. */
  public final CellValues cells;

  /**
   * A task that will call {@code thunk} under a default prompt.
   *
   * @param cells the values of thread cells that it starts with
   * @param parameterization what it starts with
   */
  public Task(Object thunk, CellValues cells, Parameterization parameterization) {
    this.cells = cells;
    Frame bottom = new PromptFrame(PromptTag.DEFAULT, null).linkTo(new BottomFrame(null));
    Frame marks = MarkFrame.of(Keys.PARAMETERIZATION, parameterization).linkTo(bottom);
    this.k = new CallFrame(thunk).linkTo(marks);
  }

  /** Forgets what the task would still have done. */
  protected final void dropContinuation() {
    k = new BottomFrame(null);
  }
}
