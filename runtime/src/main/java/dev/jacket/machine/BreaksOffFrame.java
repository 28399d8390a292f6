package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * Disables breaks on top of it. The cell is a new one, as the program may enable them there; a
 * break that waits is delivered when the frame is left, if breaks are enabled below it.
 */
public class BreaksOffFrame extends ControlFrame {
  private final ThreadCell cell = ThreadCell.breaksOff();

  @Override
  void enter(@Nullable ControlFrame below) {
    super.enter(below);
    breaks = cell;
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    return m.passBreak(value);
  }
}
