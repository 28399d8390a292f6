package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.StructProperty;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import java.util.List;

/** The guard of {@code prop:checked-procedure}: the type needs two fields. */
final class CheckedProcedureGuard extends Procedure {
  private static final int ACCESSOR = 3;
  private static final int NEEDED = 2;

  static StructProperty property() {
    return new StructProperty(
        Symbol.of("checked-procedure"), new CheckedProcedureGuard(), List.of());
  }

  @Override
  public Object call2(Machine m, int depth, Object value, Object info) {
    StructType type = ((StructReference) Lists.toArray(info)[ACCESSOR]).type;
    if (type.ownCount - type.autoCount < NEEDED) {
      throw Errors.contract(
          "prop:checked-procedure: need at least two fields in the structure type");
    }
    return value;
  }

  @Override
  public long arityMask() {
    return 4;
  }

  @Override
  public String name() {
    return "guard-for-prop:checked-procedure";
  }
}
