package dev.jacket.port;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Errors;
import org.jspecify.annotations.Nullable;

/**
 * What reading bytes gives for a special value (reference, section 13.2): a procedure that takes
 * the source name, line, column and position, calls the port's procedure for the value, and does so
 * once.
 */
public final class SpecialReader extends Procedure {
  private static final String POSITIVE = "(or/c exact-positive-integer? #f)";
  private static final String NONNEGATIVE = "(or/c exact-nonnegative-integer? #f)";

  private @Nullable Object special;

  SpecialReader(Object special) {
    this.special = special;
  }

  @Override
  public Object call4(
      Machine m, int depth, Object source, Object line, Object column, Object position) {
    Object called = special;
    if (called == null) {
      throw Errors.contract("read-special: cannot be called a second time");
    }
    special = null;
    check(line, 1, POSITIVE);
    check(column, 0, NONNEGATIVE);
    check(position, 1, POSITIVE);
    return m.tailCall(called, source, line, column, position);
  }

  private static void check(Object v, long least, String contract) {
    boolean fits =
        v == Boolean.FALSE || Conversions.isIndex(v) && !(v instanceof Long n && n < least);
    if (!fits) {
      throw Errors.argument("read-special", contract, 0, v);
    }
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
