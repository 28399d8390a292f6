package dev.jacket.embed;

import static java.util.Objects.requireNonNull;

import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;

/** Calls a builtin of {@code #%kernel}. */
final class Call extends Procedure {
  private final String builtin;
  private final Object[] args;

  Call(String builtin, Object... args) {
    this.builtin = builtin;
    this.args = args;
  }

  /** The value of a builtin. */
  static Object builtin(String name) {
    return requireNonNull(PrimitiveModules.value("#%kernel", name));
  }

  @Override
  public Object call0(Machine m, int depth) {
    return m.tailCallN(builtin(builtin), args);
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return builtin;
  }
}
