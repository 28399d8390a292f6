package dev.jacket.machine;

/** The end of a task's continuation, or of a nested call's. */
final class BottomFrame extends Frame {
  @Override
  public Object resume(Machine m, int depth, Object value) {
    return m.finish(value);
  }

  @Override
  public boolean acceptsValues() {
    return true;
  }
}
