package dev.jacket.machine;

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

  private static @Nullable Mark without(@Nullable Mark mark, Object key) {
    if (mark == null) {
      return null;
    }
    if (mark.key == key) {
      return mark.rest;
    }
    return new Mark(mark.key, mark.value, without(mark.rest, key));
  }

  /** The value of the mark with this key, or null. */
  @Nullable Object get(Object key) {
    for (Mark mark = first; mark != null; mark = mark.rest) {
      if (mark.key == key) {
        return mark.value;
      }
    }
    return null;
  }

  /** Where marks disabled breaks, leaving them enables breaks again. */
  @Override
  public Object resume(Machine m, int depth, Object value) {
    return m.hasPendingBreak() ? m.passBreak(value) : m.pass(value);
  }

  @Override
  void linked(@Nullable ControlFrame below) {
    super.linked(below);
    marks = this;
    if (get(Keys.PARAMETERIZATION) instanceof Parameterization own) {
      parameterization = own;
    }
  }
}
