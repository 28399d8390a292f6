package dev.jacket.machine;

/** A thread cell: a value per thread, and an initial value for all that have none of their own. */
public final class ThreadCell {
  /** The value in threads that have not set the cell (nor inherited it). */
  final Object initial;

  /** Whether new threads start with the creating thread's value. */
  public final boolean preserved;

  /** Makes a cell. */
  public ThreadCell(Object initial, boolean preserved) {
    this.initial = initial;
    this.preserved = preserved;
  }

  /** A new cell for {@link Keys#BREAK_ENABLED} that says that breaks are disabled. */
  static ThreadCell breaksOff() {
    return new ThreadCell(Boolean.FALSE, true);
  }

  @Override
  public String toString() {
    return "#<thread-cell>";
  }
}
