package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** A module-level or top-level variable. */
public final class Variable {
  /** The name, for errors. */
  public final Symbol name;

  /** The module or top level that it belongs to, as errors show it; null if errors need not. */
  public final @Nullable String home;

  /** The value; null while undefined. */
  public @Nullable Object value;

  /** Whether the value stays once it is defined: no {@code set!}, no redefinition. */
  public boolean constant;

  /** The identifier that the program defines it by; null if that is its name. */
  public @Nullable Symbol shown;

  /** An undefined variable. */
  public Variable(Symbol name) {
    this(name, null);
  }

  /** An undefined variable of a module or top level. */
  public Variable(Symbol name, @Nullable String home) {
    this.name = name;
    this.home = home;
  }

  /** The name that the program knows the variable by. */
  public Symbol shownName() {
    return shown == null ? name : shown;
  }

  /** What errors about the variable end with. */
  public String place() {
    String place = home == null ? "" : "\n  in module: " + home;
    return shown == null ? place : place + "\n  internal name: " + name;
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
        ExnTypes.VARIABLE,
        shownName()
            + ": undefined;\n cannot reference an identifier before its definition"
            + place(),
        name);
  }
}
