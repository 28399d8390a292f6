package dev.jacket.machine;

import dev.jacket.value.OfKind;

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
  Object deliver(Machine m, Object[] values) {
    for (ControlFrame at = m.top; at != null; at = Control.outward(at)) {
      if (at instanceof EscapeFrame frame && frame.identity == identity) {
        return Jump.deliver(frame, values).run(m);
      }
    }
    throw Control.error("continuation application: attempt to jump into an escape continuation");
  }
}
