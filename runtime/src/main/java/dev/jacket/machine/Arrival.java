package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * What happens where a continuation is applied, once it is reached.
 *
 * @param procedure called there with the values; null if they are delivered
 */
record Arrival(@Nullable Object procedure, Object[] values) {
  /** The jump to a continuation that then does this. */
  Jump at(Frame target) {
    return procedure == null ? Jump.deliver(target, values) : Jump.call(target, procedure, values);
  }
}
