package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** A module-level or top-level variable. */
public final class Variable {
  /** The name, for errors. */
  public final Symbol name;

  /** The value; null while undefined. */
  public @Nullable Object value;

  /** Whether the value stays once it is defined: no {@code set!}, no redefinition. */
  public boolean constant;

  /** An undefined variable. */
  public Variable(Symbol name) {
    this.name = name;
  }

  /** The value, or an {@code exn:fail:contract:variable}. */
  public Object get() {
    Object v = value;
    if (v == null) {
      throw undefined();
    }
    return v;
  }

  /** The error for a use before the definition. */
  public RacketException undefined() {
    return new RacketException(
        ExnTypes.VARIABLE, name + ": undefined;\n cannot use before initialization", name);
  }
}
