package dev.jacket.compiler.emit;

import dev.jacket.compiler.store.BuiltinReference;
import java.util.List;
import java.util.function.Function;

/**
 * A class that was emitted.
 *
 * @param name the internal name
 * @param bytes the class file
 * @param literals what its fields are initialized with, builtins as {@link BuiltinReference}s
 */
public record EmittedClass(String name, byte[] bytes, List<Object> literals) {
  /** The array that the class initializer reads: builtins as their values. */
  public Object[] literals(Function<BuiltinReference, Object> builtins) {
    Object[] all = literals.toArray();
    for (int i = 0; i < all.length; i++) {
      if (all[i] instanceof BuiltinReference b) {
        all[i] = builtins.apply(b);
      }
    }
    return all;
  }
}
