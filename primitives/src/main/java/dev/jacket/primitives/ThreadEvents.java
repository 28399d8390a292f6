package dev.jacket.primitives;

import static dev.jacket.primitives.ThreadArguments.thread;

import dev.jacket.event.Events;
import dev.jacket.event.LatchEvent;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.BreakKind;
import dev.jacket.thread.RacketThread;
import dev.jacket.value.Errors;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** The states of threads as events (reference, section 11.1.3), and breaks (10.6). */
@PrimitiveModule("#%kernel")
public final class ThreadEvents {
  private static final Symbol HANG_UP = Symbol.of("hang-up");
  private static final Symbol TERMINATE = Symbol.of("terminate");

  private ThreadEvents() {}

  @Primitive("thread-dead-evt")
  public static Object threadDeadEvt(Object v) {
    return Events.deadEvent(thread("thread-dead-evt", v));
  }

  @Primitive("thread-resume-evt")
  public static Object threadResumeEvt(Object v) {
    RacketThread thread = thread("thread-resume-evt", v);
    return new LatchEvent(thread.stateEvents().resumedLatch(), thread, "#<thread-resume-evt>");
  }

  @Primitive("thread-suspend-evt")
  public static Object threadSuspendEvt(Object v) {
    RacketThread thread = thread("thread-suspend-evt", v);
    return new LatchEvent(thread.stateEvents().suspendedLatch(), thread, "#<thread-suspend-evt>");
  }

  @Primitive(value = "break-thread", control = true)
  public static Object breakThread(Machine m, Object v, @Nullable Object kind) {
    RacketThread thread = thread("break-thread", v);
    thread.registerBreak(breakKind(kind));
    return Threads.afterChange(m);
  }

  private static BreakKind breakKind(@Nullable Object kind) {
    if (kind == null || kind == Boolean.FALSE) {
      return BreakKind.INTERRUPT;
    }
    if (kind == HANG_UP) {
      return BreakKind.HANG_UP;
    }
    if (kind == TERMINATE) {
      return BreakKind.TERMINATE;
    }
    throw Errors.argument("break-thread", "(or/c #f 'hang-up 'terminate)", 0, kind);
  }

  @Primitive(value = "break-enabled", control = true)
  public static Object breakEnabled(Machine m, @Nullable Object on) {
    if (on == null) {
      return m.cells().get(m.breakEnabledCell());
    }
    m.cells().set(m.breakEnabledCell(), on);
    return Threads.afterChange(m);
  }
}
