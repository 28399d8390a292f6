package dev.jacket.compiler.ir;

import dev.jacket.machine.Variable;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A variable outside the functions of a unit: defined by the unit, or imported from another module
 * instance or a namespace. Which {@link Variable} it is, is decided when the unit is instantiated.
 */
public final class Global {
  /** The name, unique among the unit's own definitions. */
  public final Symbol name;

  /** Whether the unit defines it. */
  public final boolean defined;

  /**
   * For imports: a key by which the instantiating side finds the variable; null for own
   * definitions.
   */
  public final @Nullable Object source;

  /**
   * Whether some {@code set!} in the unit assigns it (or it is a redefinable top-level variable).
   */
  public boolean assigned;

  /** The identifier that the program defines it by, for errors; null if that is its name. */
  public @Nullable Symbol shown;

  /** A global. */
  public Global(Symbol name, boolean defined, @Nullable Object source) {
    this.name = name;
    this.defined = defined;
    this.source = source;
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
