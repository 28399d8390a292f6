package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * The end of a task's continuation, or of a nested call's.
 *
 * <p>The bottom of a nested call hides the continuation of its caller from capture, but marks and
 * winders below it remain in force.
 */
final class BottomFrame extends ControlFrame {
  /** The innermost control frame of the nested call's caller; null at the end of a task. */
  final @Nullable ControlFrame caller;

  BottomFrame(@Nullable ControlFrame caller) {
    this.caller = caller;
    enter(caller);
    below = null;
    bottom = this;
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    return m.finish(value);
  }
}
