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

  /** On the Java stack if the frame is there, else like any continuation. */
  @Override
  public Object callN(Machine m, int depth, Object[] args) {
    EscapeFrame frame = target(m);
    return m.isOnStack(frame) ? m.escape(frame, m.values(args)) : super.callN(m, depth, args);
  }

  @Override
  Object jump(Machine m, Arrival arrival) {
    return jump(m, arrival, target(m));
  }

  private Object jump(Machine m, Arrival arrival, EscapeFrame frame) {
    ControlAction again = new Again(this, arrival);
    return frame.next == null ? Jump.outOfNested(again).run(m) : arrival.at(frame, again).run(m);
  }

  /** The jump once more: the nested call that it leads out of is left, or another one entered. */
  private record Again(EscapeContinuation continuation, Arrival arrival) implements ControlAction {
    @Override
    public Object run(Machine m) {
      EscapeFrame frame = continuation.find(m.top);
      if (frame == null) {
        throw Control.error(
            "continuation application: lost target;\n"
                + " jump to escape continuation in progress, and the target is not in the\n"
                + " current continuation after a `dynamic-wind` post-thunk return");
      }
      return continuation.jump(m, arrival, frame);
    }
  }

  private EscapeFrame target(Machine m) {
    EscapeFrame frame = find(m.top);
    if (frame == null) {
      throw Control.error("continuation application: attempt to jump into an escape continuation");
    }
    return frame;
  }

  /** Where this continuation is in another one; null if it is no part of it. */
  @Nullable EscapeFrame find(ControlFrame top) {
    for (ControlFrame at = top; at != null; at = Control.outward(at)) {
      if (at instanceof EscapeFrame frame && frame.identity == identity) {
        return frame;
      }
    }
    return null;
  }
}
