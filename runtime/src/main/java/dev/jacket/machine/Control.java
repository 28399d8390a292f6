package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import org.jspecify.annotations.Nullable;

/**
 * The control operators: prompts, capture, escapes, marks and winders (reference, chapter 10).
 *
 * <p>Each returns {@link Machine#SPECIAL}. What installs a control frame has a procedure called on
 * top of it; what jumps does so on the Java stack if the frame that it jumps to is there, and no
 * winder on the way. All else unwinds to the driver, where the whole continuation is on the heap.
 */
public final class Control {
  private Control() {}

  /** {@code with-continuation-mark}: calls the thunk with a mark on the current frame. */
  public static Object withMark(Machine m, Object key, Object value, Object thunk) {
    m.tailCall(thunk);
    return m.under(MarkFrame.of(key, value));
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
    m.tailCallN(procedure, args);
    return m.under(new PromptFrame(tag, handler));
  }

  /** {@code abort-current-continuation}. */
  public static Object abort(Machine m, PromptTag tag, Object... values) {
    PromptFrame prompt = receiver(m.top, tag);
    if (prompt == null) {
      throw noPrompt("abort-current-continuation", tag);
    }
    if (m.isOnStack(prompt)) {
      return m.escape(prompt, m.tailCallN(prompt.receiver(), values));
    }
    return m.control(new Abort(tag, values));
  }

  /** The prompt that an abort goes to. */
  private static @Nullable PromptFrame receiver(ControlFrame from, PromptTag tag) {
    PromptFrame prompt = findPrompt(from, tag, true);
    while (prompt != null && prompt.handler == PromptFrame.PROPAGATE) {
      ControlFrame below = outward(prompt);
      prompt = below == null ? null : findPrompt(below, tag, true);
    }
    return prompt;
  }

  private record Abort(PromptTag tag, Object[] values) implements ControlAction {
    @Override
    public Object run(Machine m) {
      PromptFrame prompt = java.util.Objects.requireNonNull(receiver(m.top, tag));
      Frame target = java.util.Objects.requireNonNull(prompt.next);
      return Jump.call(target, prompt.receiver(), values).run(m);
    }
  }

  /** {@code call-with-escape-continuation}. */
  public static Object callWithEscape(Machine m, Object procedure) {
    EscapeFrame frame = new EscapeFrame();
    m.tailCall(procedure, new EscapeContinuation(frame));
    return m.under(frame);
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
      PromptFrame prompt = findPrompt(m.top, tag, false);
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
    m.tailCall(pre);
    return m.under(new Entering(pre, thunk, post));
  }

  /** Enters the extent of a {@code dynamic-wind} when its pre thunk has returned. */
  private static final class Entering extends Frame {
    private final Object pre;
    private final Object thunk;
    private final Object post;

    Entering(Object pre, Object thunk, Object post) {
      this.pre = pre;
      this.thunk = thunk;
      this.post = post;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      m.tailCall(thunk);
      return m.under(new WindFrame(pre, post));
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /**
   * Calls a thunk where exceptions are handled in the continuation of this call.
   *
   * @param select is called with what was raised, breaks disabled; its result is that of the call,
   *     or the handler to be called in its place if {@code inTail}
   */
  public static Object withHandler(Machine m, Object thunk, Object select, boolean inTail) {
    m.tailCall(thunk);
    return m.under(new HandlerFrame(select, inTail));
  }

  /** {@code call-with-continuation-barrier}: the thunk's continuation cannot be entered again. */
  public static Object withBarrier(Machine m, Object thunk) {
    m.tailCall(thunk);
    return m.under(new BarrierFrame());
  }

  /** Whether a captured continuation has a prompt with that tag. */
  public static boolean promptAvailable(ContinuationProcedure k, PromptTag tag) {
    return k instanceof Continuation c && findPrompt(c.head().controls(), tag, false) != null;
  }

  /** Whether there is a prompt with that tag, barriers aside. */
  public static boolean promptAvailable(Machine m, PromptTag tag) {
    return findPrompt(m.top, tag, false) != null;
  }

  /** The nearest prompt with that tag; callers of nested calls are looked at only if asked for. */
  static @Nullable PromptFrame findPrompt(
      ControlFrame start, PromptTag tag, boolean beyondBarriers) {
    ControlFrame from = start;
    while (true) {
      for (PromptFrame at = from.prompt; at != null; at = at.outer()) {
        if (at.bottom != from.bottom) {
          break;
        }
        if (at.tag == tag) {
          return at;
        }
      }
      ControlFrame caller = java.util.Objects.requireNonNull(from.bottom).caller;
      if (!beyondBarriers || caller == null) {
        return null;
      }
      from = caller;
    }
  }

  /** The next control frame further out, that of a nested call's caller included. */
  static @Nullable ControlFrame outward(ControlFrame at) {
    return at instanceof BottomFrame bottom ? bottom.caller : at.below;
  }

  static RacketException noPrompt(String who, PromptTag tag) {
    return error(who + ": no corresponding prompt in the continuation\n  tag: " + tag);
  }

  static RacketException error(String message) {
    return new RacketException(ExnTypes.CONTINUATION, message);
  }
}
