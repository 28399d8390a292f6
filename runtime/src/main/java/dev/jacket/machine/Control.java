package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/**
 * The control operators: prompts, capture, escapes, marks and winders (reference, chapter 10).
 *
 * <p>Each returns {@link Machine#SPECIAL}: it unwinds to the driver, where the whole continuation
 * is on the heap, and works there.
 */
public final class Control {
  private Control() {}

  /** {@code with-continuation-mark}: calls the thunk with a mark on the current frame. */
  public static Object withMark(Machine m, Object key, Object value, Object thunk) {
    return m.control(new WithMark(key, value, thunk));
  }

  private record WithMark(Object key, Object value, Object thunk) implements ControlAction {
    @Override
    public Object run(Machine m) {
      mark(m, key, value);
      return m.tailCall(thunk);
    }
  }

  /** Marks the current frame, on the driver. */
  static void mark(Machine m, Object key, Object value) {
    if (m.k instanceof MarkFrame top) {
      Frame below = java.util.Objects.requireNonNull(top.next);
      m.k = top.with(key, value).linkTo(below);
    } else {
      m.k = MarkFrame.of(key, value).linkTo(m.k);
    }
  }

  /** {@code call-with-immediate-continuation-mark}. */
  public static Object withImmediateMark(Machine m, Object key, Object procedure, Object absent) {
    return m.control(new WithImmediateMark(key, procedure, absent));
  }

  private record WithImmediateMark(Object key, Object procedure, Object absent)
      implements ControlAction {
    @Override
    public Object run(Machine m) {
      Object value = m.k instanceof MarkFrame top ? top.get(key) : null;
      return m.tailCall(procedure, value == null ? absent : value);
    }
  }

  /**
   * Runs a form of a module body: what it captures ends here, but aborts go on to the prompt around
   * the module.
   */
  public static Object callWithPrompt(Machine m, Object thunk) {
    return withPrompt(m, PromptTag.DEFAULT, PromptFrame.PROPAGATE, thunk);
  }

  /** {@code call-with-continuation-prompt}; a null handler is the default one. */
  public static Object withPrompt(
      Machine m, PromptTag tag, @Nullable Object handler, Object procedure, Object... args) {
    return m.control(new WithPrompt(tag, handler, procedure, args));
  }

  private record WithPrompt(
      PromptTag tag, @Nullable Object handler, Object procedure, Object[] args)
      implements ControlAction {
    @Override
    public Object run(Machine m) {
      m.k = new PromptFrame(tag, handler).linkTo(m.k);
      return m.tailCallN(procedure, args);
    }
  }

  /** {@code abort-current-continuation}. */
  public static Object abort(Machine m, PromptTag tag, Object... values) {
    return m.control(new Abort(tag, values));
  }

  private record Abort(PromptTag tag, Object[] values) implements ControlAction {
    @Override
    public Object run(Machine m) {
      PromptFrame prompt = findPrompt(m.k, tag, true);
      while (prompt != null && prompt.handler == PromptFrame.PROPAGATE) {
        ControlFrame below = outward(prompt);
        prompt = below == null ? null : findPrompt(below, tag, true);
      }
      if (prompt == null) {
        throw noPrompt("abort-current-continuation", tag);
      }
      Frame target = java.util.Objects.requireNonNull(prompt.next);
      Object handler = prompt.handler == null ? new DefaultHandler(tag) : prompt.handler;
      return Jump.call(target, handler, values).run(m);
    }
  }

  /** The abort handler of prompts that were given none: calls a thunk under a new such prompt. */
  private static final class DefaultHandler extends Procedure {
    private final PromptTag tag;

    DefaultHandler(PromptTag tag) {
      this.tag = tag;
    }

    @Override
    public Object call1(Machine m, int depth, Object thunk) {
      if (!Applicables.accepts(thunk, 0)) {
        throw Errors.argument(name(), "(procedure-arity-includes/c 0)", 0, thunk);
      }
      return withPrompt(m, tag, null, thunk);
    }

    @Override
    public Object callN(Machine m, int depth, Object[] args) {
      if (args.length == 1) {
        return call1(m, depth, args[0]);
      }
      String where = "\n  in: application of default prompt handler";
      throw ResultArity.error("call-with-continuation-prompt: ", 1, where, args);
    }

    @Override
    public long arityMask() {
      return -1;
    }

    @Override
    public String name() {
      return "default-continuation-prompt-handler";
    }
  }

  /** {@code call-with-escape-continuation}. */
  public static Object callWithEscape(Machine m, Object procedure) {
    return m.control(new CallWithEscape(procedure));
  }

  private record CallWithEscape(Object procedure) implements ControlAction {
    @Override
    public Object run(Machine m) {
      EscapeFrame frame = new EscapeFrame();
      m.k = frame.linkTo(m.k);
      return m.tailCall(procedure, new EscapeContinuation(frame));
    }
  }

  /**
   * {@code call-with-current-continuation} and {@code call-with-composable-continuation}.
   *
   * @param who the operator's name, for errors
   */
  public static Object capture(
      Machine m, String who, Object procedure, PromptTag tag, boolean composable) {
    return m.control(new Capture(who, procedure, tag, composable));
  }

  private record Capture(String who, Object procedure, PromptTag tag, boolean composable)
      implements ControlAction {
    @Override
    public Object run(Machine m) {
      PromptFrame prompt = findPrompt(m.k, tag, false);
      if (prompt == null) {
        throw noPrompt(who, tag);
      }
      if (composable && BarrierFrame.above(prompt, m.k) != null) {
        throw error(who + ": cannot capture past continuation barrier");
      }
      return m.tailCall(procedure, new Continuation(m.k, prompt, composable));
    }
  }

  /** {@code dynamic-wind}. */
  public static Object dynamicWind(Machine m, Object pre, Object thunk, Object post) {
    return m.control(new DynamicWind(pre, thunk, post));
  }

  private record DynamicWind(Object pre, Object thunk, Object post) implements ControlAction {
    @Override
    public Object run(Machine m) {
      m.k = new Entered(this).linkTo(m.k);
      return m.tailCall(pre);
    }
  }

  /** Enters the extent of a {@code dynamic-wind} when its pre thunk has returned. */
  private static final class Entered extends Frame {
    private final DynamicWind winder;

    Entered(DynamicWind winder) {
      this.winder = winder;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.control(new Enter(winder));
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  private record Enter(DynamicWind winder) implements ControlAction {
    @Override
    public Object run(Machine m) {
      m.k = new WindFrame(winder.pre, winder.post).linkTo(m.k);
      return m.tailCall(winder.thunk);
    }
  }

  /** {@code call-with-continuation-barrier}: the thunk's continuation cannot be entered again. */
  public static Object withBarrier(Machine m, Object thunk) {
    return m.control(new WithBarrier(thunk));
  }

  private record WithBarrier(Object thunk) implements ControlAction {
    @Override
    public Object run(Machine m) {
      m.k = new BarrierFrame().linkTo(m.k);
      return m.tailCall(thunk);
    }
  }

  /** Whether a captured continuation has a prompt with that tag. */
  public static boolean promptAvailable(ContinuationProcedure k, PromptTag tag) {
    return k instanceof Continuation c && findPrompt(c.head(), tag, false) != null;
  }

  /** Whether there is a prompt with that tag, barriers aside. */
  public static boolean promptAvailable(Machine m, PromptTag tag) {
    return findPrompt(m.k, tag, false) != null;
  }

  /** The nearest prompt with that tag; callers of nested calls are looked at only if asked for. */
  static @Nullable PromptFrame findPrompt(Frame k, PromptTag tag, boolean beyondBarriers) {
    ControlFrame from = k.controls();
    while (true) {
      for (PromptFrame at = from.prompt; at != null; at = at.outer()) {
        if (at.bottom != from.bottom) {
          break;
        }
        if (at.tag == tag) {
          return at;
        }
      }
      Frame caller = java.util.Objects.requireNonNull(from.bottom).caller;
      if (!beyondBarriers || caller == null) {
        return null;
      }
      from = caller.controls();
    }
  }

  /** The next control frame further out, that of a nested call's caller included. */
  static @Nullable ControlFrame outward(ControlFrame at) {
    if (at instanceof BottomFrame bottom) {
      return bottom.caller == null ? null : bottom.caller.control;
    }
    return at.below();
  }

  static RacketException noPrompt(String who, PromptTag tag) {
    return error(who + ": no corresponding prompt in the continuation\n  tag: " + tag);
  }

  static RacketException error(String message) {
    return new RacketException(ExnTypes.CONTINUATION, message);
  }
}
