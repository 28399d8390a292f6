package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.CustomEquality;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.StructProperty;
import dev.jacket.value.Symbol;
import java.util.List;

/** Checks a value of {@code prop:equal+hash} and makes a {@link CustomEquality} of it. */
final class EqualityGuard extends Procedure {
  /** {@code prop:equal+hash}. */
  static final StructProperty PROPERTY =
      new StructProperty(Symbol.of("equal+hash"), new EqualityGuard(), List.of());

  private static final String CONTRACT =
      "(or/c (list/c (procedure-arity-includes/c 4)\n"
          + "                          (procedure-arity-includes/c 3)\n"
          + "                  (list/c (procedure-arity-includes/c 3)\n"
          + "                          (procedure-arity-includes/c 2)\n"
          + "                          (procedure-arity-includes/c 2))";

  @Override
  public Object call2(Machine m, int depth, Object value, Object info) {
    Object[] items = Lists.isList(value) ? Lists.toArray(value) : new Object[0];
    if (items.length == 3 && accept(items, 3, 2, 2)) {
      return new CustomEquality(items[0], items[1], items[2], false);
    }
    if (items.length == 2 && accept(items, 4, 3)) {
      return new CustomEquality(items[0], items[1], items[1], true);
    }
    throw Errors.argument(name(), CONTRACT, 0, value);
  }

  private static boolean accept(Object[] procedures, int... counts) {
    for (int i = 0; i < counts.length; i++) {
      if (!Applicables.accepts(procedures[i], counts[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public long arityMask() {
    return 4;
  }

  @Override
  public String name() {
    return "guard-for-prop:equal+hash";
  }
}
