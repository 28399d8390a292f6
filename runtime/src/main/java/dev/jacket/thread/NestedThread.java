package dev.jacket.thread;

import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.PromptTag;
import dev.jacket.machine.VariadicProcedure;
import dev.jacket.value.Errors;
import dev.jacket.value.RacketException;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/**
 * {@code call-in-nested-thread}: a thread that another one waits for, whose results or exception
 * become the other's, and which gets the other's breaks.
 */
public final class NestedThread {
  private @Nullable Object result;
  private @Nullable Object raised;

  private NestedThread() {}

  /** Calls {@code thunk} in a new thread under {@code custodian}, which is not shut down. */
  public static Object call(Machine m, Object thunk, Custodian custodian) {
    NestedThread nested = new NestedThread();
    RacketThread outer = RacketThread.current(m);
    RacketThread inner =
        outer.scheduler.spawn(nested.new Start(thunk), custodian, outer.group, false);
    outer.redirectBreaks(inner);
    Runnable onKill = () -> inner.registerBreak(BreakKind.INTERRUPT);
    outer.addKillHook(onKill);
    return nested.await(m, outer, inner, onKill);
  }

  private Object await(Machine m, RacketThread outer, RacketThread inner, Runnable onKill) {
    RacketThread innermost = inner.innermost();
    if (!innermost.isDead()) {
      return m.block(new LatchWait(innermost.deadLatch()), new AwaitFrame(inner, onKill));
    }
    outer.removeKillHook(onKill);
    outer.takeBreaksBack();
    if (raised != null) {
      throw new RacketException(raised);
    }
    if (result == null) {
      throw Errors.fail(
          "call-in-nested-thread: the thread was killed, or it exited via the default error escape"
              + " handler");
    }
    return m.pass(result);
  }

  /** Waits for the inner thread. */
  private final class AwaitFrame extends Frame {
    private final RacketThread inner;
    private final Runnable onKill;

    AwaitFrame(RacketThread inner, Runnable onKill) {
      this.inner = inner;
      this.onKill = onKill;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return await(m, RacketThread.current(m), inner, onKill);
    }
  }

  /** The inner thread's first procedure: calls the thunk where exceptions can jump out. */
  private final class Start extends Procedure {
    private final Object thunk;

    Start(Object thunk) {
      this.thunk = thunk;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return Control.callWithEscape(m, this);
    }

    @Override
    public Object call1(Machine m, int depth, Object escape) {
      m.save(new ResultFrame());
      return Control.withMark(
          m, Keys.EXCEPTION_HANDLER, new Handler(escape), new Body(thunk, escape));
    }

    @Override
    public long arityMask() {
      return 3;
    }

    @Override
    public String name() {
      return "nested-thread";
    }
  }

  /** Calls the thunk under a prompt; an abort to it ends the inner thread without a result. */
  private static final class Body extends Procedure {
    private final Object thunk;
    private final Object escape;

    Body(Object thunk, Object escape) {
      this.thunk = thunk;
      this.escape = escape;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return Control.withPrompt(m, PromptTag.DEFAULT, new Aborted(escape), thunk);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "nested-thread";
    }
  }

  /** Ends the inner thread, whatever an abort delivers. */
  private static final class Aborted extends VariadicProcedure {
    private final Object escape;

    Aborted(Object escape) {
      this.escape = escape;
    }

    @Override
    public Object callN(Machine m, int depth, Object[] args) {
      return m.tailCall(escape, VoidValue.VOID);
    }

    @Override
    public String name() {
      return "nested-thread-abort-handler";
    }
  }

  /** Keeps the thunk's results. */
  private final class ResultFrame extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      result = value;
      return VoidValue.VOID;
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Keeps an exception, and ends the inner thread. */
  private final class Handler extends Procedure {
    private final Object escape;

    Handler(Object escape) {
      this.escape = escape;
    }

    @Override
    public Object call1(Machine m, int depth, Object exception) {
      raised = exception;
      return m.tailCall(escape, VoidValue.VOID);
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "nested-thread-exception-handler";
    }
  }
}
