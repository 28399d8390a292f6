package dev.jacket.machine;

import org.jspecify.annotations.Nullable;

/**
 * Goes from the current continuation to another one, through the winders between the two: out of
 * those that enclose only the former, the innermost first, into those that enclose only the latter,
 * the outermost first.
 */
final class Jump implements ControlAction {
  private final Frame target;
  private final @Nullable Object procedure;
  private final Object[] values;

  private Jump(Frame target, @Nullable Object procedure, Object[] values) {
    this.target = target;
    this.procedure = procedure;
    this.values = values;
  }

  /** A jump that delivers values to the target. */
  static Jump deliver(Frame target, Object[] values) {
    return new Jump(target, null, values);
  }

  /** A jump that then calls a procedure in the target. */
  static Jump call(Frame target, Object procedure, Object[] values) {
    return new Jump(target, procedure, values);
  }

  /**
   * Leaves the nested call that goes on, through its winders, and then does an action in the
   * continuation around it, whose frames were on the Java stack and are on the heap then.
   */
  static Object outOfNested(Machine m, ControlAction then) {
    return outOfNested(m, m.k.controls().wind, then);
  }

  private static Object outOfNested(Machine m, @Nullable WindFrame at, ControlAction then) {
    BottomFrame here = java.util.Objects.requireNonNull(m.k.controls().bottom);
    if (at == here.wind) {
      throw new NestedEscape(then, here);
    }
    WindFrame wind = java.util.Objects.requireNonNull(at);
    m.k = new LeaveFrame(then, wind.outer()).linkTo(java.util.Objects.requireNonNull(wind.next));
    return m.tailCall(wind.post);
  }

  /** Goes on out of a nested call when a post thunk has returned. */
  private static final class LeaveFrame extends BreaksOffFrame {
    private final ControlAction then;
    private final @Nullable WindFrame at;

    LeaveFrame(ControlAction then, @Nullable WindFrame at) {
      this.then = then;
      this.at = at;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.control(new Leaving(then, at));
    }
  }

  /** The rest of the way out of a nested call. */
  private record Leaving(ControlAction then, @Nullable WindFrame at) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return outOfNested(m, at, then);
    }
  }

  @Override
  public Object run(Machine m) {
    return from(m, m.k.controls().wind);
  }

  /** Goes on, where {@code at} is the innermost winder that is still (or already) in force. */
  private Object from(Machine m, @Nullable WindFrame at) {
    ControlFrame to = target.controls();
    BottomFrame here = java.util.Objects.requireNonNull(m.k.controls().bottom);
    if (to.bottom != here) {
      if (at == here.wind) {
        throw new NestedEscape(this, here);
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
    m.k = target;
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
