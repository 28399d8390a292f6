package dev.jacket.thread;

import org.jspecify.annotations.Nullable;

/** Signals a node at a time; set with {@link Scheduler#setTimer}. */
public final class Timer {
  final WaitNode node;
  final long deadline;
  long sequence;
  int position = -1;
  @Nullable TimerHeap heap;

  /**
   * A timer for a node, which need not be in a queue.
   *
   * @param deadline in the measure of {@link System#nanoTime}
   */
  public Timer(WaitNode node, long deadline) {
    this.node = node;
    this.deadline = deadline;
  }

  /** Takes the timer back. No effect if it was signalled or was never set. */
  public void cancel() {
    if (heap != null) {
      heap.remove(this);
    }
  }

  boolean before(Timer other) {
    long difference = deadline - other.deadline;
    return difference < 0 || (difference == 0 && sequence < other.sequence);
  }
}
