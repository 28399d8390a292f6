package dev.jacket.compiler;

import org.jspecify.annotations.Nullable;

/** Where the compiler learns of builtins. */
public interface Primitives {
  /** The builtin of that name in a primitive module, or null. */
  @Nullable PrimitiveFact find(String module, String name);
}
