package dev.jacket.machine;

import dev.jacket.value.OfKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A continuation mark set: the marks of a continuation, seen from a point of time. */
public final class ContinuationMarks implements OfKind {
  private static final String WHO = "continuation-marks";

  /** The innermost control frame. */
  private final ControlFrame top;

  /** The continuation below what was on the Java stack, for the context of errors. */
  private final Frame k;

  private final @Nullable PromptFrame limit;
  private final @Nullable Throwable origin;

  private ContinuationMarks(
      ControlFrame top, Frame k, @Nullable PromptFrame limit, @Nullable Throwable origin) {
    this.top = top;
    this.k = k;
    this.limit = limit;
    this.origin = origin;
  }

  /** The marks of a continuation on the heap. */
  public static ContinuationMarks of(Frame k) {
    return new ContinuationMarks(k.controls(), k, null, null);
  }

  /** The marks where an exception was thrown, with its Java stack trace for the context. */
  static ContinuationMarks of(Machine m, Throwable origin) {
    return new ContinuationMarks(m.top, m.k, null, origin);
  }

  /** No marks. */
  public static ContinuationMarks none() {
    return of(new BottomFrame(null));
  }

  /** The marks of the machine's current continuation. */
  public static ContinuationMarks current(Machine m) {
    return new ContinuationMarks(m.top, m.k, null, null);
  }

  /**
   * {@code current-continuation-marks}: unwinds first, so that the frames show in contexts.
   *
   * @param tag the prompt up to which the marks are wanted; null for the default one, which need
   *     not be there
   */
  public static Object capture(Machine m, @Nullable PromptTag tag) {
    return m.control(new Capture(tag));
  }

  private record Capture(@Nullable PromptTag tag) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return upTo(m.k, tag, null, "current-continuation-marks");
    }
  }

  private static ContinuationMarks upTo(
      Frame k, @Nullable PromptTag tag, @Nullable PromptFrame end, String who) {
    if (tag == null || tag == PromptTag.DEFAULT) {
      return new ContinuationMarks(k.controls(), k, end, null);
    }
    PromptFrame prompt = Control.findPrompt(k.controls(), tag, end);
    if (prompt == null) {
      throw Control.noPrompt(who, tag);
    }
    return new ContinuationMarks(k.controls(), k, prompt, null);
  }

  /** {@code continuation-marks} of a continuation, up to a prompt as in {@link #capture}. */
  public static Object of(Machine m, ContinuationProcedure continuation, @Nullable PromptTag tag) {
    if (continuation instanceof Continuation c) {
      return tag == c.base().tag
          ? new ContinuationMarks(c.head().controls(), c.head(), c.base(), null)
          : upTo(c.head(), tag, c.base(), WHO);
    }
    return m.control(new OfEscape((EscapeContinuation) continuation, tag));
  }

  /** Unwinds first, so that what is below the frame that is escaped to is on the heap. */
  private record OfEscape(EscapeContinuation continuation, @Nullable PromptTag tag)
      implements ControlAction {
    @Override
    public Object run(Machine m) {
      EscapeFrame frame = continuation.find(m.top);
      if (frame == null) {
        throw Control.error(
            "continuation application: escape continuation not in the current continuation");
      }
      return upTo(frame, tag, null, WHO);
    }
  }

  /** {@code continuation-marks} of a task that is not over and does not run, up to a prompt. */
  public static ContinuationMarks of(Task task, @Nullable PromptTag tag) {
    return upTo(task.k, tag, null, WHO);
  }

  /** The continuation, for the context of errors. */
  public Frame frames() {
    return k;
  }

  /**
   * The functions of the continuation, the innermost first, up to {@code most} of them: first those
   * that were on the Java stack when the exception was thrown.
   */
  public List<CodeContext> contexts(int most) {
    List<CodeContext> found = new ArrayList<>();
    if (origin != null) {
      for (StackTraceElement e : origin.getStackTrace()) {
        addContext(MethodNames.of(e), found, most);
      }
    }
    for (Frame at = k; at != null && at != limit && found.size() < most; at = at.next) {
      addContext(at.context(), found, most);
    }
    return found;
  }

  private static void addContext(@Nullable CodeContext c, List<CodeContext> found, int most) {
    if (c != null && !c.isEmpty() && found.size() < most) {
      found.add(c);
    }
  }

  /**
   * The value of the nearest mark of this set with the key, or null.
   *
   * @param tag the prompt that ends the search; null for no end
   */
  public @Nullable Object first(Object key, @Nullable PromptTag tag) {
    if (limit == null) {
      return MarkSearch.first(top, key, tag);
    }
    MarkRows.Found found = rows(tag).next(new Object[] {key});
    return found == null ? null : found.row()[0];
  }

  /** The frames with marks, the nearest first. */
  MarkRows rows(@Nullable PromptTag tag) {
    return new MarkRows(top, limit, tag);
  }

  @Override
  public String predicate() {
    return "continuation-mark-set?";
  }

  @Override
  public String toString() {
    return "#<continuation-mark-set>";
  }
}
