package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Pair;

/** Gives one row of marks and the iterator behind it; false in place of a row at the end. */
final class MarkIterator extends Procedure {
  private final Object rows;

  /** An iterator over a list of rows. */
  MarkIterator(Object rows) {
    this.rows = rows;
  }

  @Override
  public Object call0(Machine m, int depth) {
    return rows instanceof Pair pair
        ? m.values(pair.car, new MarkIterator(pair.cdr))
        : m.values(false, this);
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "";
  }
}
