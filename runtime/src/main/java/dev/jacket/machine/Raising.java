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
    ContinuationMarks marks = ContinuationMarks.of(m.k, e);
    if (message == null || message.count() == 0) {
      return handle(m, e.value(marks), m.k.controls());
    }
    m.k = new Completed(e, marks).linkTo(m.k);
    return m.control(new Completion(message));
  }

  private record Completion(Message message) implements ControlAction {
    @Override
    public Object run(Machine m) {
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

  /** Raises a value; the whole continuation is in {@code m.k}. */
  public static Object raise(Machine m, Object value) {
    return m.control(new Raise(value));
  }

  private record Raise(Object value) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return handle(m, value, m.k.controls());
    }
  }

  /** Calls the nearest handler at {@code from} or further out. */
  private static Object handle(Machine m, Object value, @Nullable ControlFrame from) {
    for (ControlFrame at = from; at != null; at = Control.outward(at)) {
      Object handler = at instanceof MarkFrame frame ? frame.get(Keys.EXCEPTION_HANDLER) : null;
      if (handler instanceof Guard guard) {
        return uncaught(m, guard.report(value));
      }
      if (handler != null) {
        m.k = new Chain(Control.outward(at)).linkTo(m.k);
        m.k = MarkFrame.of(Keys.EXCEPTION_HANDLER, new Guard(value)).linkTo(m.k);
        return m.tailCall(handler, value);
      }
    }
    return uncaught(m, value);
  }

  private static Object uncaught(Machine m, Object value) {
    m.k = new Uncaught().linkTo(m.k);
    return m.tailCall(UNCAUGHT_HANDLER.get(m), value);
  }

  /** Hands what a handler returned to the next one. */
  private static final class Chain extends Frame {
    private final @Nullable ControlFrame rest;

    Chain(@Nullable ControlFrame rest) {
      this.rest = rest;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.control(new Next(value, rest));
    }
  }

  private record Next(Object value, @Nullable ControlFrame rest) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return handle(m, value, rest);
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
