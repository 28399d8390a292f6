package dev.jacket.primitives;

import dev.jacket.event.Syncing;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Exactness;
import dev.jacket.value.Numbers;

/** {@code sync} and its variants (reference, section 11.2.1). */
@PrimitiveModule("#%kernel")
public final class Synchronization {
  private Synchronization() {}

  @Primitive("sync")
  public static Object sync(Machine m, int depth, Object... events) {
    checkEvents("sync", events);
    return Syncing.forever(m, depth, events, false);
  }

  @Primitive("sync/enable-break")
  public static Object syncEnableBreak(Machine m, int depth, Object... events) {
    checkEvents("sync/enable-break", events);
    return Syncing.forever(m, depth, events, true);
  }

  @Primitive("sync/timeout")
  public static Object syncTimeout(Machine m, int depth, Object timeout, Object... events) {
    return within(m, depth, "sync/timeout", timeout, events, false);
  }

  @Primitive("sync/timeout/enable-break")
  public static Object syncTimeoutEnableBreak(
      Machine m, int depth, Object timeout, Object... events) {
    return within(m, depth, "sync/timeout/enable-break", timeout, events, true);
  }

  private static Object within(
      Machine m, int depth, String who, Object timeout, Object[] events, boolean enableBreaks) {
    boolean number = Numbers.isReal(timeout);
    double seconds = number ? Exactness.toDouble(timeout) : 0;
    boolean valid =
        number ? seconds >= 0 : timeout == Boolean.FALSE || Applicables.accepts(timeout, 0);
    if (!valid) {
      throw Errors.argument(who, "(or/c #f (and/c real? (not/c negative?)) (-> any))", 0, timeout);
    }
    checkEvents(who, events);
    if (timeout == Boolean.FALSE) {
      return Syncing.forever(m, depth, events, enableBreaks);
    }
    if (seconds > 0) {
      return Syncing.within(m, depth, seconds, events, enableBreaks);
    }
    return Syncing.poll(m, depth, number ? null : timeout, events, enableBreaks);
  }

  private static void checkEvents(String who, Object[] events) {
    for (Object event : events) {
      ThreadArguments.event(who, event);
    }
  }
}
