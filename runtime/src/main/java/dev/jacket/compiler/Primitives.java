package dev.jacket.compiler;

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
}
