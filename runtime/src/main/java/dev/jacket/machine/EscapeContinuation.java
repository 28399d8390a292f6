package dev.jacket.machine;

import dev.jacket.value.OfKind;
import org.jspecify.annotations.Nullable;

/** An escape continuation, as {@code call/ec} makes it. */
final class EscapeContinuation extends ContinuationProcedure implements OfKind {
  private final Object identity;

  EscapeContinuation(EscapeFrame frame) {
    this.identity = frame.identity;
  }

  @Override
  public String predicate() {
    return "escape-continuation?";
  }

  @Override
  Object jump(Machine m, Arrival arrival) {
    EscapeFrame frame = find(m.k);
    if (frame == null) {
      throw Control.error("continuation application: attempt to jump into an escape continuation");
    }
    return arrival.at(frame).run(m);
  }

  /** Where this continuation is in another one; null if it is no part of it. */
  @Nullable EscapeFrame find(Frame k) {
    for (ControlFrame at = k.controls(); at != null; at = Control.outward(at)) {
      if (at instanceof EscapeFrame frame && frame.identity == identity) {
        return frame;
      }
    }
    return null;
  }
}
