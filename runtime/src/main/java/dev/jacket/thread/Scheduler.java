package dev.jacket.thread;

import dev.jacket.machine.CellValues;
import dev.jacket.machine.Machine;
import dev.jacket.machine.NestedWaits;
import dev.jacket.machine.Outcome;
import dev.jacket.machine.Parameterization;
import dev.jacket.value.RacketException;
import dev.jacket.value.StructType;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Runs the threads of an engine in turn on the Java thread that calls {@link #run}.
 *
 * <p>Everything but {@link #post} is for that Java thread only, so nothing here needs a lock.
 */
public final class Scheduler implements NestedWaits {
  /** How many threads are run between looks at timers and channels, if no tick comes before. */
  private static final int DISPATCHES_BETWEEN_POLLS = 32;

  /** The machine that the threads run on. */
  public final Machine machine;

  /** The group of all threads. */
  public final SchedulingGroup rootGroup = new SchedulingGroup(null);

  /** The custodian of everything. */
  public final Custodian rootCustodian = new Custodian();

  /** The plumber that is flushed at exit. */
  public final Plumber rootPlumber = new Plumber();

  private final Sleeper sleeper = new Sleeper();
  private final TimerHeap timers = new TimerHeap();
  private final WaitQueue idle = new WaitQueue();
  private final ConcurrentLinkedQueue<Runnable> inbox = new ConcurrentLinkedQueue<>();
  private final Ticker ticker;
  private @Nullable RacketThread main;
  private @Nullable RacketThread current;
  private long seed = System.nanoTime() | 1;
  private int untilPoll = DISPATCHES_BETWEEN_POLLS;

  /** Makes the scheduler of {@code machine}. */
  public Scheduler(Machine machine) {
    this.machine = machine;
    this.ticker = new Ticker(machine);
    machine.nestedWaits = this;
    ThreadParameters.install(machine, this);
  }

  /** The scheduler of the engine that {@code m} belongs to. */
  public static Scheduler of(Machine m) {
    return (Scheduler) m.nestedWaits;
  }

  // ---- threads ----

  /**
   * Makes a thread with the cell values and parameterization of the current one, ready to run.
   *
   * @param thunk called first
   * @param custodian not shut down
   */
  public RacketThread spawn(
      Object thunk, Custodian custodian, SchedulingGroup group, boolean suspendToKill) {
    CellValues cells = machine.cells().inherited();
    machine.inheritBreaks(cells);
    return start(thunk, cells, machine.parameterization(), custodian, group, suspendToKill);
  }

  /** Makes a thread that inherits nothing: the first of a program, or of a host's request. */
  public RacketThread spawnMain(Object thunk) {
    return start(thunk, new CellValues(), Parameterization.EMPTY, rootCustodian, rootGroup, false);
  }

  private RacketThread start(
      Object thunk,
      CellValues cells,
      Parameterization parameterization,
      Custodian custodian,
      SchedulingGroup group,
      boolean suspendToKill) {
    RacketThread thread =
        new RacketThread(this, thunk, cells, parameterization, group, suspendToKill);
    thread.addCustodian(custodian);
    ready(thread);
    return thread;
  }

  /** The thread that runs, or null between threads. */
  public @Nullable RacketThread current() {
    return current;
  }

  void ready(RacketThread thread) {
    if (!thread.queued && thread.isRunning() && thread != current) {
      thread.queued = true;
      thread.group.add(thread);
      if (current != null) {
        ticker.want(true); // the running thread may have been alone so far
      }
    }
  }

  void breakRegistered(RacketThread thread) {
    Wait wait = thread.wait;
    if (wait != null && (wait.enablesBreaks() || machine.breaksEnabled(thread))) {
      wait.interrupt();
      deliverBreak(thread);
      ready(thread);
    } else if (thread == current) {
      machine.requestAttention();
    }
  }

  private void deliverBreak(RacketThread thread) {
    StructType exnType = thread.pendingBreak;
    if (exnType != null) {
      thread.pendingBreak = null;
      thread.k = new BreakFrame(exnType, thread.value).linkTo(thread.k);
      thread.value = VoidValue.VOID;
    }
  }

  // ---- what threads wait for ----

  /** Sets a timer; it is signalled when due. */
  public void setTimer(Timer timer) {
    timers.add(timer);
  }

  /** Where channels are waited for. */
  public Sleeper sleeper() {
    return sleeper;
  }

  /** Who waits for the system to be idle. */
  public WaitQueue idleQueue() {
    return idle;
  }

  /** Has {@code action} run between threads soon; may be called from any Java thread. */
  public void post(Runnable action) {
    inbox.add(action);
    ticker.urge();
    sleeper.wakeup();
  }

  /** Breaks the main thread soon, if there is one; may be called from any Java thread. */
  public void breakMain(BreakKind kind) {
    post(
        () -> {
          if (main != null) {
            main.registerBreak(kind);
          }
        });
  }

  /** Gives back what the scheduler holds of the system. */
  public void shutDown() throws IOException {
    rootCustodian.shutDownAll();
    sleeper.shutDown();
  }

  /** A pseudo-random number from 0 to {@code bound} - 1, for fair choices. */
  public int random(int bound) {
    seed ^= seed << 13;
    seed ^= seed >>> 7;
    seed ^= seed << 17;
    return (int) ((seed >>> 33) % bound);
  }

  // ---- the loop ----

  /**
   * Runs threads until {@code mainThread} ends.
   *
   * @return its result, or null if it was killed
   * @throws RacketException what it raised and nobody handled
   */
  public @Nullable Object run(RacketThread mainThread) {
    main = mainThread;
    sleeper.ownedBy(Thread.currentThread());
    try {
      while (!mainThread.isDead()) {
        RacketThread thread = next();
        if (dispatch(thread) == Outcome.DONE && thread == mainThread) {
          return thread.value;
        }
      }
      return null;
    } finally {
      main = null;
      sleeper.ownedBy(null);
      ticker.want(false);
    }
  }

  @Override
  public Object pause(Machine m, Outcome outcome, @Nullable Object waitable, Object value) {
    RacketThread thread = RacketThread.current(m);
    thread.k = m.k;
    thread.value = value;
    thread.pauses++;
    current = null;
    after(thread, outcome, waitable);
    List<RacketThread> below = new ArrayList<>();
    try {
      awaitTurn(thread, below);
    } finally {
      thread.pauses--;
      below.forEach(this::ready);
    }
    current = thread;
    prepare(thread);
    m.task = thread;
    m.k = thread.k;
    m.clearAttention();
    return thread.value;
  }

  private void awaitTurn(RacketThread thread, List<RacketThread> below) {
    while (true) {
      if (thread.isDead()) {
        throw new ThreadEnd(thread);
      }
      RacketThread other = next();
      if (other == thread) {
        return;
      }
      if (other.pauses > 0) {
        below.add(other);
      } else {
        dispatch(other);
      }
    }
  }

  /** Runs a thread for its turn. */
  private Outcome dispatch(RacketThread thread) {
    current = thread;
    prepare(thread);
    long start = System.nanoTime();
    Outcome outcome;
    try {
      outcome = machine.run(thread);
    } catch (ThreadEnd end) {
      if (end.thread != thread) {
        throw end;
      }
      outcome = Outcome.PREEMPTED;
    } catch (Throwable e) {
      thread.finish();
      throw e;
    } finally {
      current = null;
      thread.nanos += System.nanoTime() - start;
    }
    Object waitable = thread.waitingOn;
    thread.waitingOn = null;
    after(thread, outcome, waitable);
    return outcome;
  }

  private void prepare(RacketThread thread) {
    if (thread.pendingBreak != null
        && (thread.retriesWithBreaks || machine.breaksEnabled(thread))) {
      deliverBreak(thread);
    }
    thread.retriesWithBreaks = false;
    ticker.want(
        !rootGroup.isEmpty()
            || !timers.isEmpty()
            || sleeper.isInterested()
            || thread.pendingBreak != null);
  }

  /** Puts a thread that has come back where it belongs. */
  private void after(RacketThread thread, Outcome outcome, @Nullable Object waitable) {
    if (outcome == Outcome.DONE) {
      if (!thread.isDead()) {
        thread.finish();
      }
    } else if (outcome == Outcome.PREEMPTED) {
      ready(thread);
    } else if (thread.isRunning()) {
      park(thread, ((Waitable) Objects.requireNonNull(waitable)).newWait());
    }
  }

  private void park(RacketThread thread, Wait wait) {
    if (thread.pendingBreak != null && (wait.enablesBreaks() || machine.breaksEnabled(thread))) {
      thread.value = Wait.RETRY;
      deliverBreak(thread);
      ready(thread);
    } else {
      wait.begin(thread);
    }
  }

  /** The next thread to run; sleeps until there is one. */
  private RacketThread next() {
    while (true) {
      if (ticker.isUrged()) {
        readInbox();
      }
      if (--untilPoll <= 0 || ticker.takeTick()) {
        poll();
      }
      RacketThread thread = rootGroup.poll();
      if (thread == null) {
        idle();
      } else {
        thread.queued = false;
        if (thread.isRunning()) {
          return thread;
        }
      }
    }
  }

  private void readInbox() {
    ticker.heard();
    for (Runnable action = inbox.poll(); action != null; action = inbox.poll()) {
      action.run();
    }
  }

  private void poll() {
    untilPoll = DISPATCHES_BETWEEN_POLLS;
    fireTimers();
    if (sleeper.isInterested()) {
      sleeper.poll();
    }
  }

  private void fireTimers() {
    if (!timers.isEmpty()) {
      long now = System.nanoTime();
      for (Timer timer = timers.due(now); timer != null; timer = timers.due(now)) {
        timer.node.signal();
      }
    }
  }

  /** Nothing can run: wakes who waits for that, or sleeps. */
  private void idle() {
    poll();
    if (!rootGroup.isEmpty() || ticker.isUrged()) {
      return;
    }
    WaitNode node = idle.first();
    if (node != null) {
      node.commit(VoidValue.VOID);
      return;
    }
    sleeper.sleep(timers.isEmpty() ? -1 : Math.max(0, timers.earliest() - System.nanoTime()));
    if (Thread.interrupted() && main != null) {
      main.registerBreak(BreakKind.INTERRUPT);
    }
  }
}
