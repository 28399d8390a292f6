package dev.jacket.thread;

import dev.jacket.machine.CellValues;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameterization;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.Task;
import dev.jacket.value.StructType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A Racket thread: a task with a state.
 *
 * <p>It is running (ready, blocked on {@link #wait}, or the scheduler's current one), suspended, or
 * dead. What changes the state of the current thread takes effect when it next comes to the
 * scheduler; builtins see to that with a {@link Yield}.
 */
public final class RacketThread extends Task implements Managed {
  /** The scheduler that runs it. */
  public final Scheduler scheduler;

  /** The name that {@code object-name} gives, or the empty string. */
  public final String name;

  /** What {@code thread-dead-evt} gives, once it was asked for. */
  public @Nullable Object deadEvent;

  final SchedulingGroup group;
  @Nullable Wait wait;
  boolean queued;

  /** Whether it is about to look again at something for which breaks were enabled. */
  boolean retriesWithBreaks;

  /** How many nested calls of this thread wait in the scheduler. */
  int pauses;

  /** The time it has run, in nanoseconds. */
  long nanos;

  private final boolean suspendToKill;
  private boolean dead;
  private boolean suspended;
  private @Nullable RacketThread breakTarget;
  private Managers managers = Managers.NONE;
  private @Nullable Latch deadLatch;
  private @Nullable StateEvents stateEvents;
  private @Nullable Mailbox mailbox;
  private @Nullable Set<RacketThread> beneficiaries;
  private @Nullable ArrayList<Runnable> killHooks;

  RacketThread(
      Scheduler scheduler,
      Object thunk,
      CellValues cells,
      Parameterization parameterization,
      SchedulingGroup group,
      boolean suspendToKill) {
    super(thunk, cells, parameterization);
    this.scheduler = scheduler;
    this.name = thunk instanceof Procedure p ? p.name() : "";
    this.group = group;
    this.suspendToKill = suspendToKill;
  }

  /** The thread that runs on {@code m}. */
  public static RacketThread current(Machine m) {
    return (RacketThread) java.util.Objects.requireNonNull(m.task);
  }

  // ---- state ----

  /** Whether it has ended. */
  public boolean isDead() {
    return dead;
  }

  /** Whether it has neither ended nor is suspended. */
  public boolean isRunning() {
    return !dead && !suspended;
  }

  /** Whether it is blocked. */
  public boolean isWaiting() {
    return wait != null;
  }

  /** Whether a break waits to be delivered. */
  public boolean isBreakPending() {
    return pendingBreak != null;
  }

  /** The time it has run. */
  public long nanoseconds() {
    return nanos;
  }

  /** Opens when the thread ends. */
  public Latch deadLatch() {
    Latch latch = deadLatch;
    if (latch == null) {
      latch = new Latch();
      deadLatch = latch;
      if (dead) {
        latch.open();
      }
    }
    return latch;
  }

  /** The latches of suspension and resumption. */
  public StateEvents stateEvents() {
    StateEvents events = stateEvents;
    if (events == null) {
      events = new StateEvents(!suspended && !dead, suspended && !dead);
      stateEvents = events;
    }
    return events;
  }

  /** Its messages. */
  public Mailbox mailbox() {
    Mailbox box = mailbox;
    if (box == null) {
      box = new Mailbox();
      mailbox = box;
    }
    return box;
  }

  // ---- ending ----

  /** Ends the thread, or suspends it if it was made so. The current thread then has to yield. */
  public void kill() {
    if (dead) {
      return;
    }
    if (suspendToKill) {
      suspend();
    } else {
      finish();
    }
  }

  /** Ends the thread: its work is done, or it was killed. */
  void finish() {
    if (wait != null) {
      wait.interrupt();
    }
    dead = true;
    dropContinuation();
    managers.releaseAll();
    managers = Managers.NONE;
    mailbox = null;
    beneficiaries = null;
    stateEvents = null;
    ArrayList<Runnable> hooks = killHooks;
    killHooks = null;
    if (hooks != null) {
      for (int i = hooks.size() - 1; i >= 0; i--) {
        hooks.get(i).run();
      }
    }
    if (deadLatch != null) {
      deadLatch.open();
    }
  }

  /** Has {@code hook} run if the thread ends before {@link #removeKillHook}. */
  public void addKillHook(Runnable hook) {
    ArrayList<Runnable> hooks = killHooks;
    if (hooks == null) {
      hooks = new ArrayList<>(2);
      killHooks = hooks;
    }
    hooks.add(hook);
  }

  /** Takes a hook back. */
  public void removeKillHook(Runnable hook) {
    if (killHooks != null) {
      killHooks.remove(hook);
    }
  }

  // ---- suspending ----

  /** Suspends the thread. The current thread then has to yield. */
  public void suspend() {
    if (dead || suspended) {
      return;
    }
    suspended = true;
    if (wait != null) {
      wait.interrupt();
    }
    if (stateEvents != null) {
      stateEvents.suspended();
    }
  }

  /**
   * Resumes the thread, and those it is a benefactor of, if it is suspended and has a custodian.
   */
  public void resume() {
    if (dead || !suspended || managers.isEmpty()) {
      return;
    }
    suspended = false;
    if (stateEvents != null) {
      stateEvents.resumed();
    }
    scheduler.ready(this);
    if (beneficiaries != null) {
      beneficiaries.forEach(RacketThread::resume);
    }
  }

  /**
   * Gives the thread the custodians of {@code benefactor}, now and later, and resumes it with it.
   * That does not keep it from being collected.
   */
  public void addBenefactor(RacketThread benefactor) {
    if (benefactor.dead || dead || benefactor == this) {
      return;
    }
    if (benefactor.beneficiaries == null) {
      benefactor.beneficiaries = Collections.newSetFromMap(new WeakHashMap<>(2));
    }
    benefactor.beneficiaries.add(this);
    benefactor.managers.custodians().forEach(this::addCustodian);
  }

  // ---- custodians ----

  /** Puts the thread under one more custodian, unless that is shut down. */
  public void addCustodian(Custodian custodian) {
    if (dead || custodian.isShutDown()) {
      return;
    }
    Managers more = managers.with(custodian, this);
    if (more != managers) {
      managers = more;
      if (beneficiaries != null) {
        beneficiaries.forEach(t -> t.addCustodian(custodian));
      }
    }
  }

  /** Whether all its custodians are {@code custodian} or stand under it. */
  public boolean isSolelyManagedBy(Custodian custodian) {
    return managers.custodians().stream().allMatch(custodian::manages);
  }

  @Override
  public void shutDown(Custodian custodian) {
    managers = managers.without(custodian);
    if (managers.isEmpty()) {
      kill();
    }
  }

  // ---- breaks ----

  /** Registers a break; it is delivered when breaks are enabled in the thread. */
  public void registerBreak(BreakKind kind) {
    if (breakTarget != null) {
      breakTarget.registerBreak(kind);
      return;
    }
    if (dead) {
      return;
    }
    pendingBreak = kind.strongest(pendingBreak);
    scheduler.breakRegistered(this);
  }

  /** Has breaks go to another thread, one that waits already too. */
  void redirectBreaks(RacketThread target) {
    breakTarget = target;
    moveBreak(this, target);
  }

  /**
   * Ends the redirection of breaks, and takes over what was not delivered where they went to, and
   * where those went to that came there.
   */
  void takeBreaksBack() {
    RacketThread from = breakTarget;
    breakTarget = null;
    for (; from != null; from = from.breakTarget) {
      moveBreak(from, this);
    }
  }

  private static void moveBreak(RacketThread from, RacketThread to) {
    StructType moved = from.pendingBreak;
    if (moved != null) {
      from.pendingBreak = null;
      to.pendingBreak = moved;
      to.scheduler.breakRegistered(to);
    }
  }

  /**
   * The thread that still runs where breaks to this one go to; this one, if it was not ended while
   * it redirected them.
   */
  RacketThread innermost() {
    RacketThread at = this;
    while (at.dead && at.breakTarget != null) {
      at = at.breakTarget;
    }
    return at;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "#<thread>" : "#<thread:" + name + ">";
  }
}
