package dev.jacket.port;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;

/** The procedure of a special value that stands for itself wherever it is read. */
final class SpecialValue extends Procedure {
  private final Object value;

  SpecialValue(Object value) {
    this.value = value;
  }

  @Override
  public Object call4(
      Machine m, int depth, Object source, Object line, Object column, Object position) {
    return value;
  }

  @Override
  public long arityMask() {
    return 1 << 4;
  }

  @Override
  public String name() {
    return "";
  }
}
