package dev.jacket.machine;

/** Calls a procedure when it is resumed, whatever it is resumed with. */
public final class CallFrame extends Frame {
  private final Object procedure;
  private final Object[] args;

  /** Will apply {@code procedure} to {@code args}. */
  public CallFrame(Object procedure, Object... args) {
    this.procedure = procedure;
    this.args = args;
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    return m.callN(procedure, depth, args);
  }

  @Override
  public boolean acceptsValues() {
    return true;
  }
}
