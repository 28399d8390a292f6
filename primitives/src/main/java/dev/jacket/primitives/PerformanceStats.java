package dev.jacket.primitives;

import dev.jacket.thread.RacketThread;

/** The figures of {@code vector-set-performance-stats!}. */
final class PerformanceStats {
  private PerformanceStats() {}

  /** Running, dead, suspended or blocked; sizes that are not known here are 0. */
  static Object[] of(RacketThread thread) {
    boolean blocked = thread.isRunning() && thread.isWaiting();
    return new Object[] {thread.isRunning(), thread.isDead(), blocked, false, 0L, 0L};
  }

  /** The clocks, in the order of the reference; counters that are not kept here are 0. */
  static Object[] ofAll() {
    return new Object[] {
      Times.currentProcessMilliseconds(null),
      Times.currentMilliseconds(),
      Times.currentGcMilliseconds(),
      0L,
      0L,
      0L,
      0L,
      0L,
      0L,
      0L,
      0L,
      0L
    };
  }
}
