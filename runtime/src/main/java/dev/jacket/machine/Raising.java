package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
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

  /** What {@link #UNCAUGHT_HANDLER} is unless a script sets it. */
  private static final Parameter DEFAULT_UNCAUGHT_HANDLER =
      Parameter.builtin("default-uncaught-exception-handler", null, null);

  private Raising() {}

  /** Sets the handler of uncaught exceptions of a new engine. */
  public static void install(Machine m, Procedure uncaughtHandler) {
    m.install(UNCAUGHT_HANDLER, uncaughtHandler);
    m.install(DEFAULT_UNCAUGHT_HANDLER, uncaughtHandler);
  }

  /** Raises what Java code threw; if its message shows values, it is completed first. */
  static Object raise(Machine m, RacketException e) {
    Message message = e.message();
    ContinuationMarks marks = ContinuationMarks.of(m, e);
    if (message == null) {
      return raise(m, e.value(marks));
    }
    String text;
    try {
      text = ErrorValues.atOnce(m, message);
      text = text == null ? null : ErrorAdjusters.adjust(m, marks, text, e.realms());
    } catch (RacketException inPrinting) {
      return raise(m, inPrinting);
    } catch (NestedEscape fromPrinting) {
      return m.control(fromPrinting.jump);
    }
    return text == null
        ? m.control(new Completion(message, e, marks))
        : raise(m, e.value(text, marks));
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
      String text = ErrorAdjusters.adjust(m, marks, value.toString(), error.realms());
      return raise(m, error.value(text, marks));
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
    return m.control(new Raise(value, 0, barrier));
  }

  /** Has a value handled, {@code passed} handlers having been called already. */
  private record Raise(Object value, int passed, boolean barrier) implements ControlAction {
    @Override
    public Object run(Machine m) {
      int seen = 0;
      int seenInside = -1;
      for (ControlFrame at = m.top; at != null; at = Control.outward(at)) {
        if (at instanceof BottomFrame && seenInside < 0) {
          seenInside = seen;
        }
        if (at instanceof HandlerFrame frame) {
          return frame.next == null
              ? Jump.outOfNested(new Raise(value, passed - Math.max(seenInside, 0), barrier)).run(m)
              : frame.jump(value, new Raise(value, 0, barrier)).run(m);
        }
        Object handler = handlerOf(at);
        if (handler != null && seen++ >= passed) {
          return call(m, handler);
        }
      }
      return uncaught(m, value, UNCAUGHT_HANDLER.get(m));
    }

    private Object call(Machine m, Object handler) {
      if (handler instanceof Guard guard) {
        Object reporter = guard.reporter;
        Object to = reporter == null ? UNCAUGHT_HANDLER.get(m) : reporter;
        return report(m, guard.message(value), value, to);
      }
      m.k = new Chain(passed + 1, barrier).linkTo(m.k);
      if (barrier) {
        m.k = new BarrierFrame().linkTo(m.k);
      }
      MarkFrame marks =
          MarkFrame.of(Keys.EXCEPTION_HANDLER, new Guard(value, "exception handler", null));
      m.k = marks.with(Keys.BREAK_ENABLED, ThreadCell.breaksOff()).linkTo(m.k);
      return m.tailCall(handler, value);
    }
  }

  private static @Nullable Object handlerOf(ControlFrame at) {
    return at instanceof MarkFrame frame ? frame.get(Keys.EXCEPTION_HANDLER) : null;
  }

  /** Calls a handler of uncaught exceptions; an exception in it is one for the default handler. */
  private static Object uncaught(Machine m, Object value, Object handler) {
    m.k = new Uncaught(value, handler).linkTo(m.k);
    Procedure usual = (Procedure) DEFAULT_UNCAUGHT_HANDLER.get(m);
    Guard guard = new Guard(value, "exception handler", usual);
    m.k = MarkFrame.of(Keys.EXCEPTION_HANDLER, guard).linkTo(m.k);
    return m.tailCall(handler, value);
  }

  /**
   * Hands an error about the handling of another one to the handler of uncaught exceptions. Should
   * the completion of the message fail, the report of that shows no values.
   *
   * @param raised what the error is about
   */
  private static Object report(Machine m, Message message, Object raised, Object handler) {
    m.k = new Reported(ContinuationMarks.of(m.k), handler).linkTo(m.k);
    Guard guard = new Guard(textOf(raised) == null ? null : raised, "exception handler", null);
    m.k = MarkFrame.of(Keys.EXCEPTION_HANDLER, guard).linkTo(m.k);
    return ErrorValues.complete(m, 0, message);
  }

  /** Goes on when the message is complete. */
  private static final class Reported extends Frame {
    private final ContinuationMarks marks;
    private final Object handler;

    Reported(ContinuationMarks marks, Object handler) {
      this.marks = marks;
      this.handler = handler;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Str text = Str.immutable(value.toString());
      return m.control(new Report(new Struct(ExnTypes.FAIL, text, marks), handler));
    }
  }

  private record Report(Object value, Object handler) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return uncaught(m, value, handler);
    }
  }

  /**
   * Hands what a handler returned to the next one. That is counted, not pointed to: in a
   * continuation that is entered again, it is another frame.
   */
  private static final class Chain extends Frame {
    private final int passed;
    private final boolean barrier;

    Chain(int passed, boolean barrier) {
      this.passed = passed;
      this.barrier = barrier;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.control(new Raise(value, passed, barrier));
    }
  }

  /**
   * An uncaught-exception handler must escape. If a script's returns, that is an error for the
   * default one; if that returns, the default prompt is aborted to.
   */
  private static final class Uncaught extends Frame {
    private final Object raised;
    private final Object handler;

    Uncaught(Object raised, Object handler) {
      this.raised = raised;
      this.handler = handler;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Object usual = DEFAULT_UNCAUGHT_HANDLER.get(m);
      return handler == usual
          ? Control.abort(m, PromptTag.DEFAULT, new VoidThunk())
          : m.control(new DidNotEscape(raised, usual));
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

  private record DidNotEscape(Object raised, Object handler) implements ControlAction {
    @Override
    public Object run(Machine m) {
      Message words = Message.of("handler for uncaught exceptions: did not escape");
      return report(m, withOriginal(words, raised), raised, handler);
    }
  }

  /**
   * Calls a procedure that has to do with the report of what was raised. An exception in it goes to
   * no handler around; it is reported together with the original one.
   *
   * @param by what the procedure is, in the words of that report
   * @param reporter is called with the exception that is made of both
   */
  public static Object callGuarded(
      Machine m, Object raised, String by, Procedure reporter, Object procedure, Object... args) {
    m.tailCallN(procedure, args);
    return m.under(MarkFrame.of(Keys.EXCEPTION_HANDLER, new Guard(raised, by, reporter)));
  }

  /**
   * Stands where a handler runs, so that an exception in it is reported with the original one.
   *
   * @param original null if no values can be shown
   * @param reporter to whom; null for the handler of uncaught exceptions
   */
  private record Guard(@Nullable Object original, String by, @Nullable Procedure reporter) {
    Message message(Object raised) {
      String text = textOf(raised);
      if (text != null) {
        return withOriginal(Message.of("exception raised by " + by + ": " + text), original);
      }
      Message words = Message.of("raise called (with non-exception value) by " + by);
      return original == null ? words : withOriginal(words.add(": ").show(raised), original);
    }
  }

  /** Adds to a message what was raised first, if it can be shown. */
  private static Message withOriginal(Message words, @Nullable Object raised) {
    if (raised == null) {
      return words;
    }
    String text = textOf(raised);
    return text == null
        ? words.add("; original raise called (with non-exception value): ").show(raised)
        : words.add("; original exception raised: " + text);
  }

  private static @Nullable String textOf(Object raised) {
    return Struct.is(raised, ExnTypes.EXN) && ((Struct) raised).fields[0] instanceof Str message
        ? message.toString()
        : null;
  }
}
