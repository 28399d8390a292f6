package dev.jacket.event;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Wait;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Synchronizes on one event: the direct way of {@code sync}, {@code semaphore-wait} and others. */
public final class EventFrame extends Frame {
  private final Event event;
  private final boolean enablesBreaks;
  private final boolean dropsResult;

  private EventFrame(Event event, boolean enablesBreaks, boolean dropsResult) {
    this.event = event;
    this.enablesBreaks = enablesBreaks;
    this.dropsResult = dropsResult;
  }

  /** Synchronizes, with the event's result. */
  public static Object sync(Machine m, Event event, boolean enablesBreaks) {
    Object result = poll(m, event, enablesBreaks);
    return result != null ? result : block(m, event, enablesBreaks, false);
  }

  /** Synchronizes, with a void result. */
  public static Object await(Machine m, Event event, boolean enablesBreaks) {
    Object result = poll(m, event, enablesBreaks);
    return result != null ? VoidValue.VOID : block(m, event, enablesBreaks, true);
  }

  /** A break that can come in goes before the event. */
  private static @Nullable Object poll(Machine m, Event event, boolean enablesBreaks) {
    RacketThread thread = RacketThread.current(m);
    return enablesBreaks && thread.isBreakPending() ? null : event.poll(thread);
  }

  private static Object block(Machine m, Event event, boolean enablesBreaks, boolean dropsResult) {
    return m.block(
        new EventWait(event, enablesBreaks), new EventFrame(event, enablesBreaks, dropsResult));
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    if (value == Wait.RETRY) {
      return dropsResult ? await(m, event, enablesBreaks) : sync(m, event, enablesBreaks);
    }
    return dropsResult ? VoidValue.VOID : value;
  }
}
