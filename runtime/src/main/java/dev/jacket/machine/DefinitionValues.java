package dev.jacket.machine;

/** Checks how many values a definition of other than one variable gets. */
public final class DefinitionValues extends Frame {
  private final long expected;
  private final String first;

  private DefinitionValues(long expected, String first) {
    this.expected = expected;
    this.first = first;
  }

  /**
   * Calls a thunk and returns its values, of which there must be {@code expected}.
   *
   * @param first the name of the first variable
   */
  public static Object call(Machine m, Object thunk, long expected, String first) {
    return m.control(new Start(thunk, new DefinitionValues(expected, first)));
  }

  private record Start(Object thunk, Frame check) implements ControlAction {
    @Override
    public Object run(Machine m) {
      m.k = check.linkTo(m.k);
      return m.tailCall(thunk);
    }
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    Object[] items = value instanceof MultipleValues all ? all.items : new Object[] {value};
    if (items.length != expected) {
      throw ResultArity.inDefinition(first, expected, items);
    }
    return m.pass(value);
  }

  @Override
  public boolean acceptsValues() {
    return true;
  }
}
