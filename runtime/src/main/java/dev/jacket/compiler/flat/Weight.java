package dev.jacket.compiler.flat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Estimates how many bytes of bytecode flat code becomes. */
final class Weight {
  private static final int CALL = 45;
  private static final int SAVED_VARIABLE = 12;

  private Weight() {}

  /** The weight of a value. */
  static int of(Simple s) {
    if (s instanceof Simple.Get) {
      return 3;
    }
    if (s instanceof Simple.Apply a) {
      return 12 + ofAll(a.arguments()) + 5 * a.arguments().size();
    }
    if (s instanceof Simple.Close c) {
      return 20 + ofAll(c.captured()) + 6 * c.captured().size();
    }
    return s instanceof Simple.Constant ? 4 : 12;
  }

  private static int ofAll(List<? extends @Nullable Simple> values) {
    int sum = 0;
    for (Simple s : values) {
      sum += s == null ? 0 : of(s);
    }
    return sum;
  }

  /**
   * The weight of an instruction.
   *
   * @param live how many variables live behind it
   */
  static int of(Instruction i, int live) {
    if (i instanceof Instruction.Assign a) {
      return 3 + of(a.value);
    }
    if (i instanceof Instruction.Do d) {
      return 1 + of(d.value);
    }
    if (i instanceof Instruction.SetGlobal s) {
      return 12 + of(s.value);
    }
    if (i instanceof Instruction.Call c) {
      int results = 8 * c.variables.size();
      return CALL + results + SAVED_VARIABLE * live + ofAll(c.arguments) + 6 * c.arguments.size();
    }
    return 14;
  }

  /** The weight of the end of a block. */
  static int of(Terminator end) {
    if (end instanceof Terminator.Branch b) {
      return 8 + of(b.test());
    }
    if (end instanceof Terminator.Jump j) {
      return 3 + ofAll(j.arguments()) + 3 * j.arguments().size();
    }
    if (end instanceof Terminator.Return r) {
      return 1 + of(r.value());
    }
    Terminator.TailCall t = (Terminator.TailCall) end;
    return 15 + ofAll(t.arguments()) + 6 * t.arguments().size();
  }
}
