package dev.jacket.primitives;

import dev.jacket.event.Clock;
import dev.jacket.event.SleepFrame;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.RacketThread;
import dev.jacket.value.Errors;
import dev.jacket.value.Exactness;
import dev.jacket.value.Numbers;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Time and sleeping (reference, sections 15.6 and 11.1.2). */
@PrimitiveModule("#%kernel")
public final class Times {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final Symbol SUBPROCESSES = Symbol.of("subprocesses");

  private Times() {}

  @Primitive("current-seconds")
  public static long currentSeconds() {
    return Math.floorDiv(System.currentTimeMillis(), 1000);
  }

  @Primitive("current-milliseconds")
  public static long currentMilliseconds() {
    return System.currentTimeMillis();
  }

  @Primitive("current-inexact-milliseconds")
  public static double currentInexactMilliseconds() {
    return Clock.inexactMilliseconds();
  }

  @Primitive("current-inexact-monotonic-milliseconds")
  public static double currentInexactMonotonicMilliseconds() {
    return Clock.inexactMonotonicMilliseconds();
  }

  @Primitive("current-process-milliseconds")
  public static long currentProcessMilliseconds(@Nullable Object scope) {
    if (scope instanceof RacketThread thread) {
      return thread.nanoseconds() / NANOS_PER_MILLI;
    }
    if (scope == SUBPROCESSES) {
      return 0;
    }
    if (scope != null && scope != Boolean.FALSE) {
      throw Errors.argument(
          "current-process-milliseconds", "(or/c #f thread? 'subprocesses)", 0, scope);
    }
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(Duration::toMillis)
        .orElseGet(() -> System.nanoTime() / NANOS_PER_MILLI);
  }

  @Primitive("current-gc-milliseconds")
  public static long currentGcMilliseconds() {
    long total = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      total += Math.max(0, collector.getCollectionTime());
    }
    return total;
  }

  @Primitive("vector-set-performance-stats!")
  public static void vectorSetPerformanceStats(Object v, @Nullable Object thread) {
    if (!(v instanceof Vector vector) || vector.immutable) {
      throw Errors.argument(
          "vector-set-performance-stats!", "(and/c vector? (not/c immutable?))", 0, v);
    }
    if (thread != null && thread != Boolean.FALSE && !(thread instanceof RacketThread)) {
      throw Errors.argument("vector-set-performance-stats!", "(or/c thread? #f)", 0, thread);
    }
    Object[] stats =
        thread instanceof RacketThread t ? PerformanceStats.of(t) : PerformanceStats.ofAll();
    System.arraycopy(stats, 0, vector.items, 0, Math.min(stats.length, vector.items.length));
  }

  @Primitive(value = "sleep", control = true)
  public static Object sleep(Machine m, @Nullable Object seconds) {
    if (seconds == null) {
      return SleepFrame.sleep(m, 0);
    }
    double length = Numbers.isReal(seconds) ? Exactness.toDouble(seconds) : -1;
    if (!(length >= 0)) {
      throw Errors.argument("sleep", "(>=/c 0)", 0, seconds);
    }
    return SleepFrame.sleep(m, length);
  }
}
