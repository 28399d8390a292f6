package dev.jacket.primitives;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.machine.Procedure;
import dev.jacket.reader.Location;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;

/** Calls the procedure that says where a custom port stands, and checks its three results. */
final class LocationCall extends Procedure {
  private static final String WHO = "user port get-location";

  private final Object procedure;

  LocationCall(Object procedure) {
    this.procedure = procedure;
  }

  /** The place, by a call from Java: the reader asks for it between two characters. */
  static Location nested(Machine m, Object procedure) {
    MultipleValues values = (MultipleValues) m.callNested(new LocationCall(procedure));
    return new Location(number(values.items[0]), number(values.items[1]), number(values.items[2]));
  }

  private static long number(Object v) {
    return v instanceof Long n ? n : -1;
  }

  @Override
  public Object call0(Machine m, int depth) {
    Object r = m.call0(procedure, depth + 1);
    if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
      m.save(new CheckFrame());
      return r;
    }
    return m.pass(checked(r));
  }

  private static Object checked(Object r) {
    Object[] values = r instanceof MultipleValues several ? several.items : new Object[] {r};
    if (values.length != 3) {
      Message message =
          Message.of(WHO)
              .add(
                  " return: arity mismatch;\n the expected number of arguments does not match the given number")
              .add("\n  expected: 3\n  given: " + values.length);
      throw new RacketException(ExnTypes.ARITY, message.list("arguments", values));
    }
    check(values[0], 1, "(or/c #f exact-positive-integer?)");
    check(values[1], 0, "(or/c #f exact-nonnegative-integer?)");
    check(values[2], 1, "(or/c #f exact-positive-integer?)");
    return r;
  }

  private static void check(Object v, long least, String contract) {
    if (v != Boolean.FALSE && !(v instanceof Long n && n >= least)) {
      throw Errors.contract(
          Message.of(WHO + ": contract violation\n  expected: " + contract + "\n  result: ")
              .show(v));
    }
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return WHO;
  }

  private static final class CheckFrame extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.pass(checked(value));
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
