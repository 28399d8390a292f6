package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * Goes from the current continuation to another one, through the winders between the two: out of
 * those that enclose only the former, the innermost first, into those that enclose only the latter,
 * the outermost first.
 */
final class Jump implements ControlAction {
  private static final Object[] NONE = {};

  private final @Nullable Frame target;
  private final @Nullable Object procedure;
  private final Object[] values;
  private final ControlAction outside;

  private Jump(
      @Nullable Frame target,
      @Nullable Object procedure,
      Object[] values,
      @Nullable ControlAction outside) {
    this.target = target;
    this.procedure = procedure;
    this.values = values;
    this.outside = outside == null ? this : outside;
  }

  /** A jump that delivers values to the target. */
  static Jump deliver(Frame target, Object[] values) {
    return new Jump(target, null, values, null);
  }

  /**
   * A jump out of a nested call to a frame that is on the Java stack below it, and so in no
   * continuation yet: it only leaves the nested call.
   *
   * @param rest what is then to be done, where the frame will be found in the continuation
   */
  static Jump outOfNested(ControlAction rest) {
    return new Jump(null, null, NONE, rest);
  }

  /** A jump that then calls a procedure in the target. */
  static Jump call(Frame target, Object procedure, Object[] values) {
    return new Jump(target, procedure, values, null);
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
        throw new NestedEscape(outside, here);
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
    m.k = new JumpFrame(this, inner).linkTo(java.util.Objects.requireNonNull(inner.next));
    return m.tailCall(inner.pre);
  }

  private Object leave(Machine m, WindFrame at) {
    m.k = new JumpFrame(this, at.outer()).linkTo(java.util.Objects.requireNonNull(at.next));
    return m.tailCall(at.post);
  }

  private Object arrive(Machine m) {
    m.k = java.util.Objects.requireNonNull(target);
    return procedure == null ? m.values(values) : m.tailCallN(procedure, values);
  }

  /** Goes on with a jump when a pre or post thunk has returned. */
  private static final class JumpFrame extends BreaksOffFrame {
    private final Jump jump;
    private final @Nullable WindFrame at;

    JumpFrame(Jump jump, @Nullable WindFrame at) {
      this.jump = jump;
      this.at = at;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.control(new Resumption(jump, at));
    }
  }

  /** The rest of a jump. */
  private record Resumption(Jump jump, @Nullable WindFrame at) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return jump.from(m, at);
    }
  }
}
