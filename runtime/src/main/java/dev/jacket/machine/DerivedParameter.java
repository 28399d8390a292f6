package dev.jacket.machine;

/** A parameter made by {@code make-derived-parameter}: another one seen through two procedures. */
public final class DerivedParameter extends Procedure {
  /** The parameter (or derived parameter) behind this one. */
  public final Procedure base;

  /** Converts a value before it is given to {@link #base}. */
  public final Object guard;

  private final Object wrap;

  /** Makes a derived parameter. */
  public DerivedParameter(Procedure base, Object guard, Object wrap) {
    this.base = base;
    this.guard = guard;
    this.wrap = wrap;
  }

  @Override
  public Object call0(Machine m, int depth) {
    Object r = base.call0(m, depth + 1);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new ApplyFrame(wrap));
      return r;
    }
    return m.call1(wrap, depth + 1, r);
  }

  @Override
  public Object call1(Machine m, int depth, Object value) {
    Object r = m.call1(guard, depth + 1, value);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new ApplyFrame(base));
      return r;
    }
    return base.call1(m, depth + 1, r);
  }

  @Override
  public long arityMask() {
    return 3;
  }

  @Override
  public String name() {
    return base.name();
  }

  /** Applies a procedure to what it is resumed with. */
  private static final class ApplyFrame extends Frame {
    private final Object procedure;

    ApplyFrame(Object procedure) {
      this.procedure = procedure;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.call1(procedure, depth + 1, value);
    }
  }
}
