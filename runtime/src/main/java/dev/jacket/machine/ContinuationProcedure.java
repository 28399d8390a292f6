package dev.jacket.machine;

/** A continuation as a procedure: any number of arguments are delivered to it. */
public abstract class ContinuationProcedure extends Procedure {
  /** Jumps to the continuation, on the driver; an error if there is no way there. */
  abstract Object jump(Machine m, Arrival arrival);

  /** {@code call-in-continuation}: calls a thunk whose result is delivered. */
  public final Object callIn(Machine m, Object thunk) {
    return m.control(new CallIn(this, thunk));
  }

  @Override
  public final Object callN(Machine m, int depth, Object[] args) {
    return m.control(new Delivery(this, args));
  }

  @Override
  public final Object call0(Machine m, int depth) {
    return callN(m, depth, new Object[0]);
  }

  @Override
  public final Object call1(Machine m, int depth, Object a) {
    return callN(m, depth, new Object[] {a});
  }

  @Override
  public final Object call2(Machine m, int depth, Object a, Object b) {
    return callN(m, depth, new Object[] {a, b});
  }

  @Override
  public final Object call3(Machine m, int depth, Object a, Object b, Object c) {
    return callN(m, depth, new Object[] {a, b, c});
  }

  @Override
  public final Object call4(Machine m, int depth, Object a, Object b, Object c, Object d) {
    return callN(m, depth, new Object[] {a, b, c, d});
  }

  @Override
  public final long arityMask() {
    return -1;
  }

  @Override
  public final String name() {
    return "";
  }

  private record CallIn(ContinuationProcedure k, Object thunk) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return k.jump(m, new Arrival(thunk, new Object[0]));
    }
  }

  private record Delivery(ContinuationProcedure k, Object[] values) implements ControlAction {
    @Override
    public Object run(Machine m) {
      return k.jump(m, new Arrival(null, values));
    }
  }
}
