package dev.jacket.thread;

/** A node that is signalled at a time; set with {@link Scheduler#setTimer}. */
public final class Timer extends WaitNode {
  final long deadline;
  long sequence;
  int position = -1;

  /**
   * A timer for part of {@code wait}.
   *
   * @param deadline in the measure of {@link System#nanoTime}
   */
  public Timer(Wait wait, long deadline) {
    super(wait);
    this.deadline = deadline;
  }

  boolean before(Timer other) {
    long difference = deadline - other.deadline;
    return difference < 0 || (difference == 0 && sequence < other.sequence);
  }
}
