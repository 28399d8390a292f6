package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Levels;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.VoidValue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The virtual processor of an engine: the protocol of calls, and the driver that runs tasks.
 *
 * <p>A call returns its value or {@link #SPECIAL}; then {@link #op} says what is pending. Call
 * sites that are not in tail position ask {@link #settle} (or {@link #settleValues}); if that
 * answers SPECIAL again the stack is being unwound: the site {@linkplain #save saves} its frame and
 * returns SPECIAL. At the bottom the driver links the saved frames on top of {@link #k} and does
 * what is pending. One Java thread uses a machine at a time; only {@link #requestAttention} may be
 * called from others.
 */
public final class Machine extends Requests {
  /** The sentinel that stands for "look into the machine". */
  public static final Object SPECIAL =
      new Object() {
        @Override
        public String toString() {
          return "#<special>";
        }
      };

  /** The most frames of a segment on the JVM stack; -1 while attention is asked for. */
  public int limit;

  /** The continuation below the running JVM segment. */
  public Frame k = new BottomFrame(null);

  /** The innermost control frame, be it in {@link #k} or on the Java stack. */
  ControlFrame top = k.controls();

  /** The task that runs. */
  public @Nullable Task task;

  /** The cells of builtin parameters, which belong to this engine. */
  private final Map<Parameter, ThreadCell> rootCells = new IdentityHashMap<>();

  /** Says that breaks are enabled where no mark says otherwise. */
  private final ThreadCell breaksEnabled = new ThreadCell(Boolean.TRUE, true);

  /** What cells hold while no task runs. */
  private final CellValues ownCells = new CellValues();

  /** What knows how nested calls wait; set by the thread layer. */
  public NestedWaits nestedWaits = NestedWaits.NONE;

  /** Whether every return to the driver is taken for a request for attention. */
  private boolean eager;

  /** For how many nested calls a {@code DeepStack} has room. */
  private static final int NESTED_CALLS = 500;

  private final int fullLimit;

  /** How deep {@link #callNested} is nested. */
  private final Levels nested;

  private final int reuseLimit;

  private long gensyms;

  private Frame[] saved = new Frame[64];
  private int savedCount;
  private long moved;

  /**
   * Makes a machine.
   *
   * @param depthLimit how many frames a JVM segment may have before it is moved to the heap
   */
  public Machine(int depthLimit) {
    this.fullLimit = depthLimit;
    this.nested = new Levels(depthLimit / 20 + 1, NESTED_CALLS);
    this.reuseLimit = depthLimit - depthLimit / 4 - 1;
    this.limit = depthLimit;
  }

  // ---- what call sites ask ----

  /**
   * Settles the pending operation for a site that wants one value.
   *
   * @param depth the site's own depth
   * @return the value, or SPECIAL if the site has to save its frame and return SPECIAL
   */
  public Object settle(int depth) {
    while (true) {
      if (op == Op.VALUES) {
        throw ResultArity.error(1, pendingValues);
      }
      if (!canCallFrom(depth)) {
        return SPECIAL;
      }
      Object result = perform(depth + 1);
      if (result != SPECIAL) {
        return result;
      }
    }
  }

  /**
   * Like {@link #settle}, for a site that takes any number of values: also {@link MultipleValues}.
   */
  public Object settleValues(int depth) {
    while (true) {
      if (op == Op.VALUES) {
        return new MultipleValues(pendingValues);
      }
      if (!canCallFrom(depth)) {
        return SPECIAL;
      }
      Object result = perform(depth + 1);
      if (result != SPECIAL) {
        return result;
      }
    }
  }

  private boolean canCallFrom(int depth) {
    return (op == Op.TAIL_CALL || op == Op.CALL_UNDER || op == Op.RESUME)
        && savedCount == 0
        && limit >= 0
        && depth <= reuseLimit;
  }

  /** Adds the frame of a site to the frames that are being unwound, the innermost first. */
  public void save(Frame frame) {
    if (savedCount == saved.length) {
      saved = Arrays.copyOf(saved, savedCount * 2);
    }
    saved[savedCount++] = frame;
  }

  /** Does what {@link #canCallFrom} allows. */
  private Object perform(int depth) {
    if (op == Op.TAIL_CALL) {
      return call(depth);
    }
    Frame frame = Objects.requireNonNull(pendingFrame);
    return op == Op.RESUME ? frame.resume(this, depth, pendingValue) : callUnder(frame, depth);
  }

  /** Makes the pending call. */
  private Object call(int depth) {
    Object f = callee;
    return switch (argCount) {
      case 0 -> call0(f, depth);
      case 1 -> call1(f, depth, value(arg0));
      case 2 -> call2(f, depth, value(arg0), value(arg1));
      case 3 -> call3(f, depth, value(arg0), value(arg1), value(arg2));
      case 4 -> call4(f, depth, value(arg0), value(arg1), value(arg2), value(arg3));
      default -> callN(f, depth, Objects.requireNonNull(argArray));
    };
  }

  private static Object value(@Nullable Object pendingArgument) {
    return Objects.requireNonNull(pendingArgument);
  }

  // ---- frames on the Java stack ----

  /**
   * Makes the pending call on top of a frame. The frame stays here, on the Java stack, unless the
   * stack is unwound: then it is saved like that of any call site.
   */
  private Object callUnder(Frame pushed, int depth) {
    ControlFrame below = top;
    Frame frame = pushed;
    if (frame instanceof ControlFrame control) {
      control.enter(below);
      top = control;
    }
    Object result;
    try {
      result = call(depth);
      while (result == SPECIAL && op != Op.VALUES) {
        if (!canCallFrom(depth)) {
          return leave(frame, below);
        }
        if (op == Op.CALL_UNDER
            && pendingFrame instanceof MarkFrame upper
            && frame instanceof MarkFrame lower) {
          MarkFrame merged = upper.over(lower);
          merged.enter(below);
          top = merged;
          frame = merged;
          result = call(depth);
        } else {
          result = perform(depth + 1);
        }
      }
    } catch (RacketException e) {
      savedCount = 0;
      Raising.raise(this, e);
      return leave(frame, below);
    } catch (NestedEscape e) {
      savedCount = 0;
      control(e.jump);
      return leave(frame, below);
    }
    top = below;
    return frame.resume(this, depth, result == SPECIAL ? manyValues(frame) : result);
  }

  /** Unwinds a frame: saves it, or arrives there if it is what is escaped to. */
  private Object leave(Frame frame, ControlFrame below) {
    top = below;
    if (op != Op.ESCAPE || frame != escapeTarget) {
      save(frame);
      return SPECIAL;
    }
    savedCount = 0;
    escapeTarget = null;
    op = arrival;
    return op == Op.VALUES && pendingValues.length == 1 ? pendingValues[0] : SPECIAL;
  }

  /** Whether a control frame in force is on the Java stack, with no winder on top of it. */
  boolean isOnStack(ControlFrame frame) {
    return frame.next == null && frame.bottom == top.bottom && frame.wind == top.wind;
  }

  /** The pending values for a frame. */
  private MultipleValues manyValues(Frame frame) {
    if (!frame.acceptsValues()) {
      throw ResultArity.error(1, pendingValues);
    }
    return new MultipleValues(pendingValues);
  }

  // ---- application of any value ----

  /** Applies any value to no argument. */
  public Object call0(Object f, int depth) {
    return f instanceof Procedure p ? p.call0(this, depth) : applyOther(f, depth);
  }

  /** Applies any value to one argument. */
  public Object call1(Object f, int depth, Object a) {
    return f instanceof Procedure p ? p.call1(this, depth, a) : applyOther(f, depth, a);
  }

  /** Applies any value to two arguments. */
  public Object call2(Object f, int depth, Object a, Object b) {
    return f instanceof Procedure p ? p.call2(this, depth, a, b) : applyOther(f, depth, a, b);
  }

  /** Applies any value to three arguments. */
  public Object call3(Object f, int depth, Object a, Object b, Object c) {
    return f instanceof Procedure p ? p.call3(this, depth, a, b, c) : applyOther(f, depth, a, b, c);
  }

  /** Applies any value to four arguments. */
  public Object call4(Object f, int depth, Object a, Object b, Object c, Object d) {
    return f instanceof Procedure p
        ? p.call4(this, depth, a, b, c, d)
        : applyOther(f, depth, a, b, c, d);
  }

  /** Applies any value to any number of arguments. */
  public Object callN(Object f, int depth, Object[] args) {
    return f instanceof Procedure p ? p.callN(this, depth, args) : applyOther(f, depth, args);
  }

  private Object applyOther(Object f, int depth, Object... args) {
    Struct s = Impersonation.struct(f);
    if (s != null && s.type.procedureProperty != null) {
      return Applicables.apply(this, depth, f, s, args);
    }
    throw Applicables.notProcedure(f);
  }

  // ---- parameters ----

  /** The parameterization in force. */
  public Parameterization parameterization() {
    Parameterization bound = top.parameterization;
    return bound == null ? Parameterization.EMPTY : bound;
  }

  /** The cell that says whether breaks are enabled here. */
  public ThreadCell breakEnabledCell() {
    return top.breaks == null ? breaksEnabled : top.breaks;
  }

  /** Whether breaks are enabled here. */
  public boolean breaksEnabled() {
    return cells().get(breakEnabledCell()) != Boolean.FALSE;
  }

  /** Whether breaks are enabled where {@code t}, which does not run now, will go on. */
  public boolean breaksEnabled(Task t) {
    ThreadCell cell = t.k.controls().breaks;
    return t.cells.get(cell == null ? breaksEnabled : cell) != Boolean.FALSE;
  }

  /** Has a new task start with breaks enabled, or disabled, as they are in the running one. */
  public void inheritBreaks(CellValues fresh) {
    Object enabled = cells().get(breakEnabledCell());
    if (fresh.get(breaksEnabled) != enabled) {
      fresh.set(breaksEnabled, enabled);
    }
  }

  /** Whether the running task has a break that was not delivered yet. */
  public boolean hasPendingBreak() {
    return task != null && task.pendingBreak != null;
  }

  /** Has a break that the running task was sent delivered soon, if breaks are enabled now. */
  public void checkForBreak() {
    if (hasPendingBreak()) {
      requestAttention();
    }
  }

  /**
   * Returns a value, or the values that a frame was resumed with; but a break that waits is
   * delivered first, if breaks are enabled. To be called where they may just have come to be.
   */
  public Object passBreak(Object value) {
    if (!hasPendingBreak()) {
      return pass(value);
    }
    requestAttention();
    return resumeLater(new ReturnFrame(value), VoidValue.VOID);
  }

  /** The thread cell values of the running task. */
  public CellValues cells() {
    return task == null ? ownCells : task.cells;
  }

  /** The engine's cell of a builtin parameter. */
  ThreadCell rootCell(Parameter parameter) {
    ThreadCell cell = rootCells.get(parameter);
    if (cell == null) {
      Object initial = parameter.initial();
      if (initial == null) {
        throw new IllegalStateException("no value was installed for " + parameter.name());
      }
      cell = new ThreadCell(initial, true);
      rootCells.put(parameter, cell);
    }
    return cell;
  }

  /** Gives a builtin parameter the value that it has in this engine to begin with. */
  public void install(Parameter parameter, Object value) {
    rootCells.put(parameter, new ThreadCell(value, true));
  }

  // ---- names ----

  /** A number that this engine has not given before, for the names of generated symbols. */
  public long nextGensym() {
    return ++gensyms;
  }

  /** How many frames have been moved from the Java stack to the heap. */
  public long framesMoved() {
    return moved;
  }

  // ---- attention ----

  /** Makes the running code come to a safe point soon; may be called from any Java thread. */
  public void requestAttention() {
    limit = -1;
  }

  /** Restores the depth limit after attention was given. */
  public void clearAttention() {
    limit = fullLimit;
  }

  /**
   * Sets whether a task comes back with {@link Outcome#PREEMPTED} each time that its Java stack has
   * been unwound, as if attention had been asked for just then.
   */
  public void preemptEagerly(boolean on) {
    eager = on;
  }

  /** Whether the depth limit has been lowered to get the running code's attention. */
  public boolean attentionRequested() {
    return (int) LIMIT.getOpaque(this) < 0;
  }

  /** Reads {@link #limit} in a way that is not moved out of loops. */
  private static final VarHandle LIMIT = limitHandle();

  private static VarHandle limitHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Machine.class, "limit", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** How many frames may be on the Java stack before they are moved to the heap. */
  public int depthLimit() {
    return fullLimit;
  }

  // ---- the driver ----

  /** Runs a task until it is done, has to wait, or attention is asked for. */
  public Outcome run(Task t) {
    task = t;
    k = t.k;
    limit = fullLimit;
    Outcome outcome = drive(t.value);
    t.k = k;
    t.value = pendingValue;
    t.waitingOn = waitable;
    waitable = null;
    return outcome;
  }

  /**
   * Calls a procedure from Java and waits for its result, behind a continuation barrier. Only for
   * the named callers of DESIGN: macro transformers, custom writers and the like, and host proxies.
   */
  public Object callNested(Object procedure, Object... args) {
    if (!nested.enter()) {
      return nested.onNewStack(() -> callNested(procedure, args));
    }
    try {
      return call(procedure, args);
    } finally {
      nested.leave();
    }
  }

  private Object call(Object procedure, Object[] args) {
    Frame below = k;
    ControlFrame topBelow = top;
    Op opBelow = op;
    Frame[] savedBelow = saved;
    int savedCountBelow = savedCount;
    saved = new Frame[16];
    savedCount = 0;
    try {
      Frame bottom = new PromptFrame(PromptTag.DEFAULT, PromptFrame.PROPAGATE);
      k = new CallFrame(procedure, args).linkTo(bottom.linkTo(new BottomFrame(top)));
      Object value = VoidValue.VOID;
      while (true) {
        Outcome outcome = drive(value);
        if (outcome == Outcome.DONE) {
          return pendingValue;
        }
        value = nestedWaits.pause(this, outcome, waitable, pendingValue);
      }
    } finally {
      k = below;
      top = topBelow;
      op = opBelow;
      saved = savedBelow;
      savedCount = savedCountBelow;
    }
  }

  /** Resumes {@link #k} with a value and goes on; the result is in {@link #pendingValue}. */
  private Outcome drive(Object start) {
    Object value = start;
    while (true) {
      // What was pending comes first, or a task that is preempted eagerly would never get on.
      boolean yields = eager && !(k instanceof PendingFrame);
      Object result = step(value);
      while (result == SPECIAL) {
        linkSaved();
        if (op == Op.FINISH) {
          return Outcome.DONE;
        }
        if (op == Op.BLOCK) {
          k = Objects.requireNonNull(pendingFrame).linkTo(k);
          pendingValue = VoidValue.VOID;
          return Outcome.BLOCKED;
        }
        if (limit < 0 || yields) {
          suspendPending();
          return Outcome.PREEMPTED;
        }
        yields = eager;
        result = advance();
      }
      value = result;
    }
  }

  /** Pops the topmost frame and resumes it. */
  private Object step(Object value) {
    Frame frame = k;
    if (frame instanceof BottomFrame) {
      return finish(value);
    }
    k = Objects.requireNonNull(frame.next);
    top = k.controls();
    try {
      return frame.resume(this, 0, value);
    } catch (RacketException e) {
      return raise(e);
    } catch (NestedEscape e) {
      return escape(e);
    } catch (StackOverflowError e) {
      return raise(outOfStack());
    }
  }

  /** Does what is pending, with the whole continuation in {@link #k}. */
  private Object advance() {
    top = k.controls();
    try {
      switch (op) {
        case TAIL_CALL:
          return call(0);
        case CALL_UNDER:
          push(Objects.requireNonNull(pendingFrame));
          return call(0);
        case RESUME:
          return perform(0);
        case VALUES:
          return step(manyValues(k));
        case CONTINUE:
          return step(VoidValue.VOID);
        case CONTROL:
          return Objects.requireNonNull(action).run(this);
        default:
          throw new IllegalStateException("nothing is pending: " + op);
      }
    } catch (RacketException e) {
      return raise(e);
    } catch (NestedEscape e) {
      return escape(e);
    } catch (StackOverflowError e) {
      return raise(outOfStack());
    }
  }

  /** What a builtin that recurs too deeply for the Java stack raises. */
  private static RacketException outOfStack() {
    return new RacketException(ExnTypes.OUT_OF_MEMORY, "out of memory");
  }

  private void push(Frame frame) {
    k =
        frame instanceof MarkFrame upper && k instanceof MarkFrame lower
            ? upper.over(lower).linkTo(Objects.requireNonNull(lower.next))
            : frame.linkTo(k);
    top = k.controls();
  }

  private Object raise(RacketException e) {
    savedCount = 0;
    return Raising.raise(this, e);
  }

  /** Goes on with a jump that came out of a nested call; one out of this call goes further out. */
  private Object escape(NestedEscape e) {
    if (k.controls().bottom == e.left) {
      throw e;
    }
    savedCount = 0;
    return control(e.jump);
  }

  private void linkSaved() {
    if (savedCount == 0) {
      return;
    }
    moved += savedCount;
    Frame below = k;
    for (int i = savedCount - 1; i >= 0; i--) {
      below = saved[i].linkTo(below);
    }
    Arrays.fill(saved, 0, savedCount, null);
    savedCount = 0;
    k = below;
  }

  /** Turns what is pending into a frame, so that the task is just a continuation and a value. */
  private void suspendPending() {
    if (op == Op.CALL_UNDER) {
      push(Objects.requireNonNull(pendingFrame));
      op = Op.TAIL_CALL;
    }
    k = new PendingFrame(this).linkTo(k);
    pendingValue = VoidValue.VOID;
  }
}
