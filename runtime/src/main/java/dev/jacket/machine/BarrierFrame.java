package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/** A continuation barrier: jumps may leave its extent, but not enter it. */
final class BarrierFrame extends ControlFrame {
  /** The nearest barrier between {@code head} and the prompt, or null. */
  static @Nullable BarrierFrame above(PromptFrame prompt, Frame head) {
    for (ControlFrame at = head.controls(); at != null && at != prompt; at = at.below) {
      if (at instanceof BarrierFrame barrier) {
        return barrier;
      }
    }
    return null;
  }

  /** Whether the continuation is within this barrier's extent. */
  boolean encloses(Frame head) {
    for (ControlFrame at = head.controls(); at != null; at = at.below) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }
}
