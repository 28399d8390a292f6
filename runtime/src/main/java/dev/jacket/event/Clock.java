package dev.jacket.event;

import java.time.Instant;

/** The clocks of Racket programs. */
public final class Clock {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  /** Far enough for ever, near enough that differences do not overflow. */
  private static final long FOREVER = Long.MAX_VALUE / 4;

  private static final long ORIGIN = System.nanoTime();

  private Clock() {}

  /** {@code current-inexact-milliseconds}. */
  public static double inexactMilliseconds() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1000.0 + now.getNano() / NANOS_PER_MILLI;
  }

  /** {@code current-inexact-monotonic-milliseconds}. */
  public static double inexactMonotonicMilliseconds() {
    return (System.nanoTime() - ORIGIN) / NANOS_PER_MILLI;
  }

  /** The time of {@link System#nanoTime} so many seconds from now. */
  public static long deadline(double seconds) {
    double nanos = Math.ceil(seconds * NANOS_PER_SECOND);
    return System.nanoTime() + (nanos >= FOREVER ? FOREVER : (long) nanos);
  }
}
