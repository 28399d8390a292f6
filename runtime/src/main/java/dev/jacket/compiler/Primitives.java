package dev.jacket.compiler;

import dev.jacket.compiler.store.BuiltinReference;
import dev.jacket.machine.PrimitiveModules;
import org.jspecify.annotations.Nullable;

/** Where the compiler learns of builtins. */
public interface Primitives {
  /** The builtins of the primitive modules. */
  Primitives REGISTERED =
      (module, name) -> {
        Object value = PrimitiveModules.value(module, name);
        return value == null
            ? null
            : new Builtin(module, name, PrimitiveModules.find(module, name), value);
      };

  /** The builtin of that name in a primitive module, or null. */
  @Nullable Builtin find(String module, String name);

  /**
   * The value of a builtin.
   *
   * @throws IllegalArgumentException if there is no such builtin
   */
  default Object value(BuiltinReference reference) {
    Builtin builtin = find(reference.module(), reference.name());
    if (builtin == null) {
      throw new IllegalArgumentException(
          "no builtin " + reference.name() + " in " + reference.module());
    }
    return builtin.value();
  }
}
