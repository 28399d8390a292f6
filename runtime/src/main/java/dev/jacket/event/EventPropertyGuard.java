package dev.jacket.event;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import java.util.List;

/** Checks a value of {@code prop:evt} and turns a field index into a field. */
final class EventPropertyGuard extends Procedure {
  private static final String CONTRACT =
      "(or/c evt? (procedure-arity-includes/c 1) exact-nonnegative-integer?)";
  private static final int INIT_COUNT = 1;
  private static final int ACCESSOR = 3;
  private static final int IMMUTABLES = 5;

  @Override
  public Object call2(Machine m, int depth, Object value, Object info) {
    if (Events.isEvent(value)) {
      return value;
    }
    if (Applicables.accepts(value, 1)) {
      return value;
    }
    if (value instanceof Long index && index >= 0) {
      return field(index, List.of(Lists.toArray(info)));
    }
    throw Errors.argument("guard-for-prop:evt", CONTRACT, 0, value);
  }

  private static EventField field(Long index, List<Object> info) {
    if (index >= (Long) info.get(INIT_COUNT)) {
      throw Errors.contract(
          "guard-for-prop:evt: index for immutable field >= initialized-field count\n"
              + "  index: "
              + index
              + "\n  initialized-field count: "
              + info.get(INIT_COUNT));
    }
    if (!List.of(Lists.toArray(info.get(IMMUTABLES))).contains(index)) {
      throw Errors.contract(
          "guard-for-prop:evt: field index not declared immutable\n  field index: " + index);
    }
    return new EventField(info.get(ACCESSOR), index);
  }

  @Override
  public long arityMask() {
    return 4;
  }

  @Override
  public String name() {
    return "guard-for-prop:evt";
  }

  /** The field that holds a structure's event. */
  record EventField(Object accessor, Long index) {}
}
