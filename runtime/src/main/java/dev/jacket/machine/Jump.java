package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * Goes from the current continuation to another one, through the winders between the two: out of
 * those that enclose only the former, the innermost first, into those that enclose only the latter,
 * the outermost first.
 *
 * <p>A thunk of a winder may return in another continuation than it was called in: captured, and
 * reinstated elsewhere. The way out is then looked for again from there; the way in goes on with
 * what is left of the target, on top of what is there.
 */
final class Jump implements ControlAction {
  private static final Object[] NONE = {};

  private final @Nullable Frame target;
  private final @Nullable Object procedure;
  private final Object[] values;
  private final @Nullable ControlAction again;

  private Jump(
      @Nullable Frame target,
      @Nullable Object procedure,
      Object[] values,
      @Nullable ControlAction again) {
    this.target = target;
    this.procedure = procedure;
    this.values = values;
    this.again = again;
  }

  /**
   * A jump that delivers values to the target, or calls a procedure there.
   *
   * @param procedure what is called with the values; null if they are delivered
   * @param again finds the way from another continuation, or complains that there is none; null if
   *     the jump leaves no winder
   */
  static Jump to(
      Frame target, @Nullable Object procedure, Object[] values, @Nullable ControlAction again) {
    return new Jump(target, procedure, values, again);
  }

  /**
   * A jump out of a nested call to a frame that is on the Java stack below it, and so in no
   * continuation yet: it only leaves the nested call.
   *
   * @param again what is then to be done, where the frame will be found in the continuation
   */
  static Jump outOfNested(ControlAction again) {
    return new Jump(null, null, NONE, again);
  }

  @Override
  public Object run(Machine m) {
    return from(m, m.k.controls().wind);
  }

  /** Goes on, where {@code at} is the innermost winder that is still (or already) in force. */
  private Object from(Machine m, @Nullable WindFrame at) {
    ControlFrame to = target == null ? null : target.controls();
    BottomFrame here = java.util.Objects.requireNonNull(m.k.controls().bottom);
    if (to == null || to.bottom != here) {
      if (at == here.wind) {
        throw new NestedEscape(target == null ? retry() : this, here);
      }
      return leave(m, java.util.Objects.requireNonNull(at));
    }
    if (!WindFrame.encloses(at, to.wind)) {
      return leave(m, java.util.Objects.requireNonNull(at));
    }
    if (to.wind == null || WindFrame.encloses(to.wind, at)) {
      return arrive(m);
    }
    WindFrame inner = WindFrame.inward(at, to.wind);
    return call(m, inner.pre, inner.next, inner);
  }

  private Object leave(Machine m, WindFrame at) {
    return call(m, at.post, at.next, null);
  }

  private Object call(
      Machine m, Object thunk, @Nullable Frame winderBelow, @Nullable WindFrame entered) {
    Frame below = java.util.Objects.requireNonNull(winderBelow);
    m.k = new JumpFrame(this, below, entered).linkTo(below);
    return m.tailCall(thunk);
  }

  private ControlAction retry() {
    return java.util.Objects.requireNonNull(again);
  }

  /** Does what the jump is for; but a break that came in meanwhile is delivered first. */
  private Object arrive(Machine m) {
    m.k = java.util.Objects.requireNonNull(target);
    if (procedure != null) {
      m.checkForBreak();
      return m.tailCallN(procedure, values);
    }
    return m.hasPendingBreak() ? m.passBreak(new MultipleValues(values)) : m.values(values);
  }

  /** Goes on in another continuation than {@code below}, on top of which a winder was entered. */
  private Object elsewhere(Machine m, Frame below) {
    Frame rest = Continuation.copy(java.util.Objects.requireNonNull(target), below, m.k);
    WindFrame to = java.util.Objects.requireNonNull(rest.controls().wind);
    WindFrame entered = WindFrame.inward(m.k.controls().wind, to);
    return new Jump(rest, procedure, values, again).from(m, entered);
  }

  /**
   * Goes on with a jump when a pre or post thunk has returned. That is done at once, without a safe
   * point: no break comes in between the winders of a jump.
   */
  private static final class JumpFrame extends BreaksOffFrame {
    private final Jump jump;
    private final Frame below;
    private final @Nullable WindFrame entered;

    JumpFrame(Jump jump, Frame below, @Nullable WindFrame entered) {
      this.jump = jump;
      this.below = below;
      this.entered = entered;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (m.k == below) {
        return jump.from(m, entered == null ? below.controls().wind : entered);
      }
      return entered == null ? jump.retry().run(m) : jump.elsewhere(m, below);
    }
  }
}
