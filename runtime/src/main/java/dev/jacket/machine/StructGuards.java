package dev.jacket.machine;

import dev.jacket.value.FieldContracts;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Calls the guards of a type and its ancestors when an instance is made, the most specific first:
 * each gets the values of the fields of its type and the name of the type that is instantiated, and
 * returns values for the fields.
 */
final class StructGuards {
  private final StructType type;

  StructGuards(StructType type) {
    this.type = type;
  }

  /** Calls the guards from {@code at} on; the values are changed in place. */
  Object run(Machine m, int depth, StructType at, Object[] values) {
    for (@Nullable StructType t = at; t != null; t = t.parent) {
      if (t.guard instanceof FieldContracts contracts) {
        contracts.check(type.name, values, t.initCount);
      } else if (t.guard != null) {
        Object[] args = Arrays.copyOf(values, t.initCount + 1);
        args[t.initCount] = type.name;
        Object r = m.callN(t.guard, depth + 1, args);
        if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
          m.save(new GuardFrame(this, t, values));
          return Machine.SPECIAL;
        }
        accept(t, values, r);
      }
    }
    return new Struct(type, StructConstructor.fields(type, values));
  }

  private static void accept(StructType t, Object[] values, Object result) {
    Object[] items =
        result instanceof MultipleValues multiple ? multiple.items : new Object[] {result};
    if (items.length != t.initCount) {
      throw ResultArity.ofCallback("calling guard procedure", t.initCount, items);
    }
    System.arraycopy(items, 0, values, 0, items.length);
  }

  /** Goes on with what a guard returned. */
  private static final class GuardFrame extends Frame {
    private final StructGuards guards;
    private final StructType at;
    private final Object[] values;

    GuardFrame(StructGuards guards, StructType at, Object[] values) {
      this.guards = guards;
      this.at = at;
      this.values = values;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Object[] copy = values.clone();
      accept(at, copy, value);
      StructType parent = at.parent;
      return parent == null
          ? new Struct(guards.type, StructConstructor.fields(guards.type, copy))
          : guards.run(m, depth, parent, copy);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
