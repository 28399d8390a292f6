package dev.jacket.compiler;

import dev.jacket.expander.compile.CodeLoader;
import dev.jacket.expander.compile.CompiledCode;

/** Restores compiled units without anything of the compiler. */
public final class StoredUnits implements CodeLoader {
  private final Primitives primitives;

  /** Units that refer to these builtins. */
  public StoredUnits(Primitives builtins) {
    this.primitives = new InternalPrimitives(builtins);
  }

  @Override
  public CompiledCode load(byte[] stored) {
    return new StoredUnit(stored, primitives);
  }
}
