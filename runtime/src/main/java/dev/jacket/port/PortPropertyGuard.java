package dev.jacket.port;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;

/** Checks a value of {@code prop:input-port} or its twin, and turns an index into a field. */
final class PortPropertyGuard extends Procedure {
  private static final int IMMUTABLES = 5;

  private final String kind;

  /** The field that holds a structure's port, by index among the fields of its own type. */
  record PortField(int index) {}

  PortPropertyGuard(String kind) {
    this.kind = kind;
  }

  @Override
  public Object call2(Machine m, int depth, Object value, Object info) {
    boolean isPort = (kind.equals("input-port") ? Ports.input(value) : Ports.output(value)) != null;
    if (isPort) {
      return value;
    }
    if (!(value instanceof Long index) || index < 0) {
      throw Errors.argument(name(), "(or/c " + kind + "? exact-nonnegative-integer?)", 0, value);
    }
    Object immutables = Lists.toArray(info)[IMMUTABLES];
    if (!Lists.toJava(immutables).contains(index)) {
      throw Errors.arguments(
          name(), "field index not declared immutable", "field index", (Object) index);
    }
    return new PortField(index.intValue());
  }

  @Override
  public long arityMask() {
    return 4;
  }

  @Override
  public String name() {
    return "prop:" + kind;
  }
}
