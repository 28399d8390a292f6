package dev.jacket.machine;

import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.OfKind;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A continuation mark set: the marks of a continuation, seen from a point of time. */
public final class ContinuationMarks implements OfKind {
  /** The innermost control frame. */
  private final ControlFrame top;

  /** The continuation below what was on the Java stack, for the context of errors. */
  private final Frame k;

  private final @Nullable Throwable origin;

  private ContinuationMarks(ControlFrame top, Frame k, @Nullable Throwable origin) {
    this.top = top;
    this.k = k;
    this.origin = origin;
  }

  /** The marks of a continuation on the heap. */
  public static ContinuationMarks of(Frame k) {
    return new ContinuationMarks(k.controls(), k, null);
  }

  /** The marks where an exception was thrown, with its Java stack trace for the context. */
  static ContinuationMarks of(Machine m, Throwable origin) {
    return new ContinuationMarks(m.top, m.k, origin);
  }

  /** The marks of the machine's current continuation. */
  public static ContinuationMarks current(Machine m) {
    return new ContinuationMarks(m.top, m.k, null);
  }

  /** {@code current-continuation-marks}: unwinds first, so that the frames show in contexts. */
  public static Object capture(Machine m) {
    return m.control(new Capture());
  }

  private record Capture() implements ControlAction {
    @Override
    public Object run(Machine m) {
      return ContinuationMarks.of(m.k);
    }
  }

  /** The marks of what {@code continuation-marks} is given: a continuation. */
  public static ContinuationMarks of(ContinuationProcedure continuation) {
    return continuation instanceof Continuation c
        ? of(c.head())
        : of(new BottomFrame(null));
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
    for (Frame at = k; at != null && found.size() < most; at = at.next) {
      addContext(at.context(), found, most);
    }
    return found;
  }

  private static void addContext(@Nullable CodeContext c, List<CodeContext> found, int most) {
    if (c != null && !c.isEmpty() && found.size() < most) {
      found.add(c);
    }
  }

  /** The Java exception that carries the innermost part of the context, or null. */
  public @Nullable Throwable origin() {
    return origin;
  }

  /**
   * The value of the nearest mark with the key, or null.
   *
   * @param tag the prompt that ends the search; null for no end
   */
  static @Nullable Object first(ControlFrame top, Object key, @Nullable PromptTag tag) {
    for (ControlFrame at = top; at != null; at = Control.outward(at)) {
      if (at instanceof MarkFrame frame) {
        Object value = frame.get(key);
        if (value != null) {
          return value;
        }
      } else if (ends(at, tag)) {
        return null;
      }
    }
    return null;
  }

  /** The same in the current continuation. */
  public static @Nullable Object first(Machine m, Object key, @Nullable PromptTag tag) {
    return first(m.top, key, tag);
  }

  /** The value of the nearest mark of this set with the key, or null. */
  public @Nullable Object first(Object key, @Nullable PromptTag tag) {
    return first(top, key, tag);
  }

  /** The values of all marks with the key, the nearest first. */
  public Object list(Object key, @Nullable PromptTag tag) {
    List<Object> values = new ArrayList<>();
    for (ControlFrame at = top; at != null && !ends(at, tag); at = Control.outward(at)) {
      Object value = at instanceof MarkFrame frame ? frame.get(key) : null;
      if (value != null) {
        values.add(value);
      }
    }
    return Lists.of(values);
  }

  /** A list of vectors, one for each frame that has a mark with one of the keys. */
  public Object lists(Object[] keys, Object absent, @Nullable PromptTag tag) {
    List<Object> rows = new ArrayList<>();
    for (ControlFrame at = top; at != null && !ends(at, tag); at = Control.outward(at)) {
      if (at instanceof MarkFrame frame) {
        Object row = row(frame, keys, absent);
        if (row != Nil.NIL) {
          rows.add(row);
        }
      }
    }
    return Lists.of(rows);
  }

  private static Object row(MarkFrame frame, Object[] keys, Object absent) {
    Object[] row = new Object[keys.length];
    boolean some = false;
    for (int i = 0; i < keys.length; i++) {
      Object value = frame.get(keys[i]);
      some |= value != null;
      row[i] = value == null ? absent : value;
    }
    return some ? Vector.of(row) : Nil.NIL;
  }

  private static boolean ends(ControlFrame at, @Nullable PromptTag tag) {
    return tag != null && at instanceof PromptFrame prompt && prompt.tag == tag;
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
