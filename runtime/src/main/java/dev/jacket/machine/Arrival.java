package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * What happens where a continuation is applied, once it is reached.
 *
 * @param procedure called there with the values; null if they are delivered
 */
record Arrival(@Nullable Object procedure, Object[] values) {
  /**
   * The jump to a continuation that then does this.
   *
   * @param again finds the way from another continuation; null if the jump leaves no winder
   */
  Jump at(Frame target, @Nullable ControlAction again) {
    return Jump.to(target, procedure, values, again);
  }
}
