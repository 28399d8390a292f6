package dev.jacket.machine;

/** The guard of a builtin parameter that holds a truth value: anything but {@code #f} is true. */
public final class ParameterTruth extends Procedure {
  private final String name;

  /** The guard of the parameter of that name. */
  public ParameterTruth(String name) {
    this.name = name;
  }

  @Override
  public Object call1(Machine m, int depth, Object value) {
    return value != Boolean.FALSE;
  }

  @Override
  public long arityMask() {
    return 2;
  }

  @Override
  public String name() {
    return name;
  }
}
