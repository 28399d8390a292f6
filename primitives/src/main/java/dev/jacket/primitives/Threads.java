package dev.jacket.primitives;

import static dev.jacket.primitives.ThreadArguments.open;
import static dev.jacket.primitives.ThreadArguments.procedure;
import static dev.jacket.primitives.ThreadArguments.thread;

import dev.jacket.event.EventFrame;
import dev.jacket.event.Events;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.ReturnFrame;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.NestedThread;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.SchedulingGroup;
import dev.jacket.thread.ThreadParameters;
import dev.jacket.thread.Yield;
import dev.jacket.value.Errors;
import dev.jacket.value.Numbers;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Threads (reference, sections 11.1.1 to 11.1.3) and thread groups (11.3.4). */
@PrimitiveModule("#%kernel")
public final class Threads {
  /** {@code current-thread-group}. */
  @PrimitiveValue("current-thread-group")
  public static final Parameter CURRENT_THREAD_GROUP = ThreadParameters.GROUP;

  /** A hint that nothing is done with: stacks grow as they are needed. */
  @PrimitiveValue("current-thread-initial-stack-size")
  public static final Parameter CURRENT_THREAD_INITIAL_STACK_SIZE =
      Parameter.builtin(
          "current-thread-initial-stack-size",
          new ContractGuard(
              "current-thread-initial-stack-size",
              "exact-positive-integer?",
              v -> Numbers.isExactNonnegativeInteger(v) && !v.equals(0L)),
          64L);

  private Threads() {}

  @Primitive("thread")
  public static Object makeThread(Machine m, Object thunk) {
    return spawn(m, "thread", thunk, false);
  }

  @Primitive("thread/suspend-to-kill")
  public static Object makeThreadSuspendToKill(Machine m, Object thunk) {
    return spawn(m, "thread/suspend-to-kill", thunk, true);
  }

  private static Object spawn(Machine m, String who, Object thunk, boolean suspendToKill) {
    procedure(who, 0, thunk);
    Custodian custodian = open(who, ThreadParameters.custodian(m));
    SchedulingGroup group = (SchedulingGroup) ThreadParameters.GROUP.get(m);
    return Scheduler.of(m).spawn(thunk, custodian, group, suspendToKill);
  }

  @Primitive(value = "call-in-nested-thread", control = true)
  public static Object callInNestedThread(Machine m, Object thunk, @Nullable Object custodian) {
    String who = "call-in-nested-thread";
    procedure(who, 0, thunk);
    Custodian owner =
        custodian == null
            ? ThreadParameters.custodian(m)
            : ThreadArguments.custodian(who, custodian);
    return NestedThread.call(m, thunk, open(who, owner));
  }

  @Primitive(value = "thread?", pure = true)
  public static boolean isThread(Object v) {
    return v instanceof RacketThread;
  }

  @Primitive("current-thread")
  public static Object currentThread(Machine m) {
    return RacketThread.current(m);
  }

  @Primitive("thread-running?")
  public static boolean isThreadRunning(Object v) {
    return thread("thread-running?", v).isRunning();
  }

  @Primitive("thread-dead?")
  public static boolean isThreadDead(Object v) {
    return thread("thread-dead?", v).isDead();
  }

  @Primitive(value = "kill-thread", control = true)
  public static Object killThread(Machine m, Object v) {
    RacketThread thread = managed(m, "kill-thread", v);
    thread.kill();
    return afterChange(m);
  }

  @Primitive(value = "thread-suspend", control = true)
  public static Object threadSuspend(Machine m, Object v) {
    RacketThread thread = managed(m, "thread-suspend", v);
    thread.suspend();
    return afterChange(m);
  }

  /** A thread that the current custodian may stop. */
  private static RacketThread managed(Machine m, String who, Object v) {
    RacketThread thread = thread(who, v);
    if (!thread.isSolelyManagedBy(ThreadParameters.custodian(m))) {
      throw Errors.arguments(
          who,
          "the current custodian does not solely manage the specified thread",
          "thread",
          thread);
    }
    return thread;
  }

  /** Returns void, or stops here if the current thread was killed or suspended. */
  static Object afterChange(Machine m) {
    RacketThread thread = RacketThread.current(m);
    return thread.isRunning() && !thread.isBreakPending()
        ? VoidValue.VOID
        : m.block(new Yield(), new ReturnFrame(VoidValue.VOID));
  }

  @Primitive("thread-resume")
  public static void threadResume(Object v, @Nullable Object benefactor) {
    RacketThread thread = thread("thread-resume", v);
    if (benefactor instanceof RacketThread other) {
      thread.addBenefactor(other);
    } else if (benefactor instanceof Custodian custodian) {
      thread.addCustodian(custodian);
    } else if (benefactor != null && benefactor != Boolean.FALSE) {
      throw Errors.argument("thread-resume", "(or/c #f thread? custodian?)", 0, benefactor);
    }
    thread.resume();
  }

  @Primitive(value = "thread-wait", control = true)
  public static Object threadWait(Machine m, Object v) {
    RacketThread thread = thread("thread-wait", v);
    return thread.isDead()
        ? VoidValue.VOID
        : EventFrame.await(m, java.util.Objects.requireNonNull(Events.simple(thread)), false);
  }

  @Primitive("make-thread-group")
  public static Object makeThreadGroup(Machine m, @Nullable Object parent) {
    return new SchedulingGroup(
        parent == null
            ? (SchedulingGroup) ThreadParameters.GROUP.get(m)
            : ThreadArguments.group("make-thread-group", parent));
  }

  @Primitive(value = "thread-group?", pure = true)
  public static boolean isThreadGroup(Object v) {
    return v instanceof SchedulingGroup;
  }
}
