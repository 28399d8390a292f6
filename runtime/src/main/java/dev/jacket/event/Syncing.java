package dev.jacket.event;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.RacketThread;
import org.jspecify.annotations.Nullable;

/** {@code sync} and its variants, for events that were checked to be events. */
public final class Syncing {
  private Syncing() {}

  /** Waits for one of the events, however long it takes. */
  public static Object forever(Machine m, int depth, Object[] events, boolean enablesBreaks) {
    Event only = events.length == 1 ? Events.simple(events[0]) : null;
    if (only != null) {
      return EventFrame.sync(m, only, enablesBreaks);
    }
    RacketThread thread = RacketThread.current(m);
    return run(
        m, depth, new SyncCall(thread, SyncCall.Patience.FOREVER, 0, enablesBreaks), events, null);
  }

  /** Waits for one of the events for some seconds; the result is then {@code #f}. */
  public static Object within(
      Machine m, int depth, double seconds, Object[] events, boolean enablesBreaks) {
    RacketThread thread = RacketThread.current(m);
    long deadline = Clock.deadline(seconds);
    return run(
        m,
        depth,
        new SyncCall(thread, SyncCall.Patience.UNTIL_DEADLINE, deadline, enablesBreaks),
        events,
        null);
  }

  /**
   * Takes one of the events if one is ready.
   *
   * @param timeout called in tail position if not; null for a result of {@code #f}
   */
  public static Object poll(
      Machine m, int depth, @Nullable Object timeout, Object[] events, boolean enablesBreaks) {
    RacketThread thread = RacketThread.current(m);
    Event only = events.length == 1 ? Events.simple(events[0]) : null;
    if (only != null && !(enablesBreaks && thread.isBreakPending())) {
      Object result = only.poll(thread);
      return result != null ? result : Outcomes.of(m, depth, Selection.TIMEOUT, timeout);
    }
    return run(
        m, depth, new SyncCall(thread, SyncCall.Patience.POLL, 0, enablesBreaks), events, timeout);
  }

  private static Object run(
      Machine m, int depth, SyncCall call, Object[] events, @Nullable Object timeout) {
    if (call.enablesBreaks && call.thread.isBreakPending()) {
      return m.block(new EventWait(ConstantEvent.NEVER, true), new RunFrame(call, events, timeout));
    }
    int start = events.length < 2 ? 0 : call.thread.scheduler.random(events.length);
    Pending pending = Pending.all(events, start, null, null);
    Object decision = Selection.select(m, depth + 1, call, pending, null);
    if (decision == Machine.SPECIAL && (decision = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new DecisionFrame(timeout));
      return Machine.SPECIAL;
    }
    return Outcomes.of(m, depth, decision, timeout);
  }

  /** Begins anew when the break that was pending has been delivered. */
  private static final class RunFrame extends Frame {
    private final SyncCall call;
    private final Object[] events;
    private final @Nullable Object timeout;

    RunFrame(SyncCall call, Object[] events, @Nullable Object timeout) {
      this.call = call;
      this.events = events;
      this.timeout = timeout;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return run(m, depth, call, events, timeout);
    }
  }

  /** Goes on with what is decided. */
  private static final class DecisionFrame extends Frame {
    private final @Nullable Object timeout;

    DecisionFrame(@Nullable Object timeout) {
      this.timeout = timeout;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return Outcomes.of(m, depth, value, timeout);
    }
  }
}
