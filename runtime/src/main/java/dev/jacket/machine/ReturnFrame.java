package dev.jacket.machine;

/** Returns a value that was computed before, whatever it is resumed with. */
public final class ReturnFrame extends Frame {
  private final Object result;

  /** Will return {@code result}, a value or {@link MultipleValues}. */
  public ReturnFrame(Object result) {
    this.result = result;
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    return m.pass(result);
  }

  @Override
  public boolean acceptsValues() {
    return true;
  }
}
