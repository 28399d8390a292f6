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

  /** On the Java stack if the frame is there, else like any continuation. */
  @Override
  public Object callN(Machine m, int depth, Object[] args) {
    EscapeFrame frame = find(m);
    return m.isOnStack(frame) ? m.escape(frame, m.values(args)) : super.callN(m, depth, args);
  }

  @Override
  Object deliver(Machine m, Object[] values) {
    return Jump.deliver(find(m), values).run(m);
  }

  private EscapeFrame find(Machine m) {
    for (ControlFrame at = m.top; at != null; at = Control.outward(at)) {
      if (at instanceof EscapeFrame frame && frame.identity == identity) {
        return frame;
      }
    }
    throw Control.error("continuation application: attempt to jump into an escape continuation");
  }
}
