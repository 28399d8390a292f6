package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.VoidValue;
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
    if (key instanceof MarkKeyImpersonator layers) {
      return m.control(new WithRedirectedMark(layers, value, thunk));
    }
    m.tailCall(thunk);
    return m.under(MarkFrame.of(key, value));
  }

  /** Marks with the value that the impersonators of a key return. */
  private record WithRedirectedMark(MarkKeyImpersonator layers, Object value, Object thunk)
      implements ControlAction {
    @Override
    public Object run(Machine m) {
      m.k = new RedirectedMark(layers.base, thunk).linkTo(m.k);
      return MarkInterposition.write(m, 0, layers, value);
    }
  }

  /** Marks with the value that it is resumed with. */
  private static final class RedirectedMark extends Frame {
    private final Object key;
    private final Object thunk;

    RedirectedMark(Object key, Object thunk) {
      this.key = key;
      this.thunk = thunk;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return withMark(m, key, value, thunk);
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
      Object plain = MarkKeyImpersonator.plain(key);
      Object value = m.k instanceof MarkFrame top ? top.get(plain) : null;
      if (value != null && key instanceof MarkKeyImpersonator layers) {
        m.k = new RedirectedArgument(procedure).linkTo(m.k);
        String who = "call-with-immediate-continuation-mark";
        return MarkInterposition.read(m, 0, who, layers, value);
      }
      return m.tailCall(procedure, value == null ? absent : value);
    }
  }

  /** Calls a procedure with the value that it is resumed with. */
  private static final class RedirectedArgument extends Frame {
    private final Object procedure;

    RedirectedArgument(Object procedure) {
      this.procedure = procedure;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.tailCall(procedure, value);
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
      PromptFrame prompt = receiver(m.top, tag);
      if (prompt == null) {
        throw error(
            "abort-current-continuation: lost target;\n"
                + " abort in progress, but the current continuation includes no prompt with\n"
                + " the given tag after a `dynamic-wind` post-thunk return");
      }
      Frame target = prompt.next;
      return target == null
          ? Jump.outOfNested(this).run(m)
          : Jump.to(target, prompt.receiver(), values, this).run(m);
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
   * @param tag a prompt tag, plain or impersonated
   */
  public static Object capture(
      Machine m, String who, Object procedure, Object tag, boolean composable) {
    return m.control(new Capture(who, procedure, tag, composable));
  }

  private record Capture(String who, Object procedure, Object givenTag, boolean composable)
      implements ControlAction {
    @Override
    public Object run(Machine m) {
      PromptTag tag = PromptTagImpersonator.plain(givenTag);
      PromptFrame prompt = findPrompt(m.top, tag, false);
      if (prompt == null) {
        throw noPrompt(who, tag);
      }
      if (composable && BarrierFrame.above(prompt, m.k) != null) {
        throw error(who + ": cannot capture past continuation barrier");
      }
      return m.tailCall(procedure, new Continuation(m.k, prompt, composable, layers()));
    }

    private @Nullable PromptTagImpersonator layers() {
      return givenTag instanceof PromptTagImpersonator layers ? layers : null;
    }
  }

  /** {@code dynamic-wind}. */
  public static Object dynamicWind(Machine m, Object pre, Object thunk, Object post) {
    m.tailCall(pre);
    return m.under(new Entering(pre, thunk, post));
  }

  /** Enters the extent of a {@code dynamic-wind} when its pre thunk has returned. */
  private static final class Entering extends BreaksOffFrame {
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
      m.tailCall(m.hasPendingBreak() ? new BreakableThunk(thunk) : thunk);
      return m.under(new WindFrame(pre, post));
    }
  }

  /** Calls a thunk, but has a break delivered first. */
  private static final class BreakableThunk extends Procedure {
    private final Object thunk;

    BreakableThunk(Object thunk) {
      this.thunk = thunk;
    }

    @Override
    public Object call0(Machine m, int depth) {
      m.requestAttention();
      return m.resumeLater(new CallFrame(thunk), VoidValue.VOID);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "dynamic-wind";
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

  /** {@code call-with-continuation-barrier}: a procedure's extent cannot be entered again. */
  public static Object withBarrier(Machine m, Object procedure, Object... args) {
    m.tailCallN(procedure, args);
    return m.under(new BarrierFrame());
  }

  /** Whether a continuation has a prompt with that tag; error if it is an escape long done. */
  public static boolean promptAvailable(Machine m, ContinuationProcedure k, PromptTag tag) {
    if (k instanceof Continuation c) {
      return c.includesBase() && c.base().tag == tag
          || findPrompt(c.head().controls(), tag, c.base()) != null;
    }
    EscapeFrame frame = ((EscapeContinuation) k).find(m.top);
    if (frame == null) {
      throw error(
          "continuation-prompt-available?: escape continuation not in the current thread's"
              + " continuation");
    }
    return findPrompt(frame, tag, false) != null;
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

  /** The nearest prompt with that tag, above {@code end} if that is not null. */
  static @Nullable PromptFrame findPrompt(
      ControlFrame start, PromptTag tag, @Nullable PromptFrame end) {
    if (end == null) {
      return findPrompt(start, tag, false);
    }
    for (PromptFrame at = start.prompt; at != null && at != end; at = at.outer()) {
      if (at.tag == tag) {
        return at;
      }
    }
    return null;
  }

  /** The next control frame further out, that of a nested call's caller included. */
  static @Nullable ControlFrame outward(ControlFrame at) {
    return at instanceof BottomFrame bottom ? bottom.caller : at.below;
  }

  /** Raises an error unless there is a prompt with that tag, or it is the default one. */
  public static void requirePrompt(Machine m, String who, PromptTag tag) {
    if (tag != PromptTag.DEFAULT && findPrompt(m.top, tag, false) == null) {
      throw noPrompt(who, tag);
    }
  }

  static RacketException noPrompt(String who, PromptTag tag) {
    return error(who + ": no corresponding prompt in the continuation\n  tag: " + tag);
  }

  static RacketException error(String message) {
    return new RacketException(ExnTypes.CONTINUATION, message);
  }
}
