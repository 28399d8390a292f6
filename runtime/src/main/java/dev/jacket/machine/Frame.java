package dev.jacket.machine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a continuation on the heap.
 *
 * <p>A frame is linked to the one below it once, by the driver, and never changes afterwards: it
 * may be shared by several continuations and resumed several times.
 */
public abstract class Frame implements Cloneable {
  /** The frame that gets this one's result; null only below the bottom. */
  public @Nullable Frame next;

  /** The nearest control frame, this one included; set when the frame is linked or entered. */
  @Nullable ControlFrame control;

  /**
   * Goes on from here with a value. The driver has made {@link #next} the current continuation.
   *
   * @param value the value, or a {@link MultipleValues} if {@link #acceptsValues} says so
   * @return a value or {@link Machine#SPECIAL}
   */
  public abstract Object resume(Machine m, int depth, Object value);

  /** Whether {@link #resume} can be given {@link MultipleValues}. */
  public boolean acceptsValues() {
    return false;
  }

  /** Which function goes on here, for the context of errors; null if it is none of a program. */
  public @Nullable CodeContext context() {
    return null;
  }

  /** Puts this new frame on top of {@code below}. */
  public final Frame linkTo(Frame below) {
    next = below;
    if (this instanceof ControlFrame own) {
      own.enter(below.control);
    } else {
      control = below.control;
    }
    return this;
  }

  /** A copy of this frame on top of another one. */
  public final Frame copyOnto(Frame below) {
    try {
      return ((Frame) clone()).linkTo(below);
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /** The nearest control frame of a linked frame. */
  final ControlFrame controls() {
    return Objects.requireNonNull(control);
  }
}
