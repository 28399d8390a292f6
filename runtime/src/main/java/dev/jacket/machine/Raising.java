package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import org.jspecify.annotations.Nullable;

/**
 * Calls exception handlers: those in the marks, from the innermost outward, each with what the one
 * before it returned; at last the uncaught-exception handler.
 */
public final class Raising {
  /** The parameter {@code uncaught-exception-handler}; its root value is a builtin. */
  public static final Parameter UNCAUGHT_HANDLER =
      Parameter.builtin(
          "uncaught-exception-handler",
          new ContractGuard(
              "uncaught-exception-handler",
              "(procedure-arity-includes/c 1)",
              v -> Applicables.accepts(v, 1)),
          null);

  private Raising() {}

  /** Raises what Java code threw; if its message shows values, it is completed first. */
  static Object raise(Machine m, RacketException e) {
    Message message = e.message();
    ContinuationMarks marks = ContinuationMarks.of(m, e);
    if (message == null || message.count() == 0) {
      return raise(m, e.value(marks));
    }
    return m.control(new Completion(message, e, marks));
  }

  private record Completion(Message message, RacketException error, ContinuationMarks marks)
      implements ControlAction {
    @Override
    public Object run(Machine m) {
      m.k = new Completed(error, marks).linkTo(m.k);
      return ErrorValues.complete(m, 0, message);
    }
  }

  /** Raises an error made in Java when its message is complete. */
  private static final class Completed extends Frame {
    private final RacketException error;
    private final ContinuationMarks marks;

    Completed(RacketException error, ContinuationMarks marks) {
      this.error = error;
      this.marks = marks;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return raise(m, error.value(value.toString(), marks));
    }
  }

  /** Raises a value, its handlers behind a continuation barrier. */
  public static Object raise(Machine m, Object value) {
    return raise(m, value, true);
  }

  /**
   * {@code raise}.
   *
   * @param barrier whether handlers that are called in the continuation of the raise are behind a
   *     continuation barrier
   */
  public static Object raise(Machine m, Object value, boolean barrier) {
    for (ControlFrame at = m.top; at != null; at = Control.outward(at)) {
      if (at instanceof HandlerFrame frame && m.isOnStack(frame)) {
        return frame.handle(m, value);
      }
      if (at instanceof HandlerFrame || handlerOf(at) != null) {
        break;
      }
    }
    return m.control(new Raise(value, barrier));
  }

  private record Raise(Object value, boolean barrier) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return handle(m, value, m.top, barrier);
    }
  }

  /** Calls the nearest handler at {@code from} or further out. */
  private static Object handle(
      Machine m, Object value, @Nullable ControlFrame from, boolean barrier) {
    for (ControlFrame at = from; at != null; at = Control.outward(at)) {
      if (at instanceof HandlerFrame frame) {
        if (frame.next == null) {
          return Jump.outOfNested(m, new Raise(value, barrier));
        }
        return frame.jump(value).run(m);
      }
      Object handler = handlerOf(at);
      if (handler instanceof Guard guard) {
        return uncaught(m, guard.report(value));
      }
      if (handler != null) {
        m.k = new Chain(Control.outward(at), barrier).linkTo(m.k);
        if (barrier) {
          m.k = new BarrierFrame().linkTo(m.k);
        }
        MarkFrame marks = MarkFrame.of(Keys.EXCEPTION_HANDLER, new Guard(value));
        m.k = marks.with(Keys.BREAK_ENABLED, ThreadCell.breaksOff()).linkTo(m.k);
        return m.tailCall(handler, value);
      }
    }
    return uncaught(m, value);
  }

  private static @Nullable Object handlerOf(ControlFrame at) {
    return at instanceof MarkFrame frame ? frame.get(Keys.EXCEPTION_HANDLER) : null;
  }

  private static Object uncaught(Machine m, Object value) {
    m.k = new Uncaught().linkTo(m.k);
    return m.tailCall(UNCAUGHT_HANDLER.get(m), value);
  }

  /** Hands what a handler returned to the next one. */
  private static final class Chain extends Frame {
    private final @Nullable ControlFrame rest;

    private final boolean barrier;

    Chain(@Nullable ControlFrame rest, boolean barrier) {
      this.rest = rest;
      this.barrier = barrier;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.control(new Next(value, rest, barrier));
    }
  }

  private record Next(Object value, @Nullable ControlFrame rest, boolean barrier)
      implements ControlAction {
    @Override
    public Object run(Machine m) {
      return handle(m, value, rest, barrier);
    }
  }

  /** An uncaught-exception handler must escape; if it returns, the default prompt is aborted to. */
  private static final class Uncaught extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return Control.abort(m, PromptTag.DEFAULT, new VoidThunk());
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Returns void. */
  private static final class VoidThunk extends Procedure {
    @Override
    public Object call0(Machine m, int depth) {
      return dev.jacket.value.VoidValue.VOID;
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "void";
    }
  }

  /** Stands where a handler runs, so that an exception in it is reported with the original one. */
  private record Guard(Object original) {
    Object report(Object raised) {
      String text =
          (Struct.is(raised, ExnTypes.EXN)
                  ? "exception raised by exception handler: " + describe(raised)
                  : "raise called (with non-exception value) by exception handler: "
                      + Printer.errorString(raised))
              + "; original "
              + (Struct.is(original, ExnTypes.EXN) ? "exception raised: " : "")
              + describe(original);
      return new RacketException(ExnTypes.FAIL, text).value(ContinuationMarks.of(bottom()));
    }

    private static Frame bottom() {
      return new BottomFrame(null);
    }

    private static String describe(Object value) {
      if (Struct.is(value, ExnTypes.EXN) && ((Struct) value).fields[0] instanceof Str message) {
        return message.toString();
      }
      return "raise called (with non-exception value): " + Printer.errorString(value);
    }
  }
}
