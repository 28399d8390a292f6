package dev.jacket.machine;

/** A procedure made by a {@code lambda} of compiled code. */
public final class Closure extends Procedure {
  /** The unit that has the function. */
  public final Code code;

  /** The function within the unit. */
  public final int id;

  /** The captured variables; written only while mutually recursive closures are tied together. */
  public final Object[] captured;

  /** Makes a closure over the array. */
  public Closure(Code code, int id, Object[] captured) {
    this.code = code;
    this.id = id;
    this.captured = captured;
  }

  @Override
  public Object call0(Machine m, int depth) {
    return code.call0(id, this, m, depth);
  }

  @Override
  public Object call1(Machine m, int depth, Object a) {
    return code.call1(id, this, m, depth, a);
  }

  @Override
  public Object call2(Machine m, int depth, Object a, Object b) {
    return code.call2(id, this, m, depth, a, b);
  }

  @Override
  public Object call3(Machine m, int depth, Object a, Object b, Object c) {
    return code.call3(id, this, m, depth, a, b, c);
  }

  @Override
  public Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
    return code.call4(id, this, m, depth, a, b, c, d);
  }

  @Override
  protected Object callMany(Machine m, int depth, Object[] args) {
    return code.callN(id, this, m, depth, args);
  }

  @Override
  public long arityMask() {
    return code.arityMask(id);
  }

  @Override
  public String name() {
    return code.name(id);
  }

  /** Whether arity errors do not count the first argument. */
  public boolean isMethod() {
    return code.isMethod(id);
  }
}
