package dev.jacket.machine;

import dev.jacket.value.Identity;
import org.jspecify.annotations.Nullable;

/** A frame that carries continuation marks; values pass through it. */
final class MarkFrame extends ControlFrame {
  /** The marks, the latest first. */
  final Mark first;

  /** One key with its value. Keys are compared by {@code eq?}. */
  record Mark(Object key, Object value, @Nullable Mark rest) {}

  private MarkFrame(Mark first) {
    this.first = first;
  }

  /** A frame with one mark. */
  static MarkFrame of(Object key, Object value) {
    return new MarkFrame(new Mark(key, value, null));
  }

  /** A frame with this one's marks, where {@code key} has a new value. */
  MarkFrame with(Object key, Object value) {
    return new MarkFrame(new Mark(key, value, without(first, key)));
  }

  /** A frame with the marks of both, where these are set on the frame that has the others. */
  MarkFrame over(MarkFrame lower) {
    return new MarkFrame(over(first, lower.first));
  }

  private static Mark over(Mark upper, Mark lower) {
    Mark rest = upper.rest == null ? lower : over(upper.rest, lower);
    return new Mark(upper.key, upper.value, without(rest, upper.key));
  }

  private static @Nullable Mark without(@Nullable Mark mark, Object key) {
    if (mark == null) {
      return null;
    }
    if (Identity.eq(mark.key, key)) {
      return mark.rest;
    }
    return new Mark(mark.key, mark.value, without(mark.rest, key));
  }

  /** The value of the mark with this key, or null. */
  @Nullable Object get(Object key) {
    for (Mark mark = first; mark != null; mark = mark.rest) {
      if (Identity.eq(mark.key, key)) {
        return mark.value;
      }
    }
    return null;
  }

  @Override
  void enter(@Nullable ControlFrame below) {
    super.enter(below);
    marks = this;
    for (Mark mark = first; mark != null; mark = mark.rest) {
      if (mark.key == Keys.PARAMETERIZATION && mark.value instanceof Parameterization own) {
        parameterization = own;
      } else if (mark.key == Keys.BREAK_ENABLED && mark.value instanceof ThreadCell own) {
        breaks = own;
      }
    }
  }
}
