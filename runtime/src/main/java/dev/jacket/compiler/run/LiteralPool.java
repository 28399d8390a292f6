package dev.jacket.compiler.run;

import java.lang.invoke.MethodHandles;

/** Where the initializer of an emitted class finds its literals. */
public final class LiteralPool {
  private LiteralPool() {}

  /** The literals of a class, given its own lookup. */
  public static Object[] of(MethodHandles.Lookup lookup) {
    try {
      Object[] data = MethodHandles.classData(lookup, "_", Object[].class);
      if (data != null) {
        return data;
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("no literals for " + lookup.lookupClass());
  }
}
