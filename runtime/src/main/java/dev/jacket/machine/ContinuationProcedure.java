package dev.jacket.machine;

/** A continuation as a procedure: any number of arguments are delivered to it. */
public abstract class ContinuationProcedure extends VariadicProcedure {
  /** Jumps to the continuation, on the driver; an error if there is no way there. */
  abstract Object jump(Machine m, Arrival arrival);

  /** {@code call-in-continuation}: calls a thunk whose result is delivered. */
  public final Object callIn(Machine m, Object thunk) {
    return m.control(new CallIn(this, thunk));
  }

  @Override
  public Object callN(Machine m, int depth, Object[] args) {
    return m.control(new Delivery(this, args));
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
