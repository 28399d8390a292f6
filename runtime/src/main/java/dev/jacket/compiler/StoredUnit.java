package dev.jacket.compiler;

import dev.jacket.compiler.run.ProcedureTable;
import dev.jacket.compiler.run.UnitLoader;
import dev.jacket.compiler.store.DatumReader;
import dev.jacket.compiler.store.UnitFormat;
import dev.jacket.expander.compile.CompiledCode;
import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.machine.Closure;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.Variable;
import org.jspecify.annotations.Nullable;

/** A unit that was stored; it is decoded, and its class defined, when it is first instantiated. */
final class StoredUnit implements CompiledCode {
  private final byte[] stored;
  private final Primitives primitives;
  private @Nullable Ready ready;

  private record Ready(UnitLoader loader, ProcedureTable procedures) {}

  StoredUnit(byte[] stored, Primitives primitives) {
    UnitFormat.check(stored);
    this.stored = stored;
    this.primitives = primitives;
  }

  @Override
  public Procedure instantiate(Variable[] globals, SyntaxLiterals literals) {
    Ready r = ready();
    return new Closure(r.loader.make(globals, literals, r.procedures), 0, new Object[0]);
  }

  private synchronized Ready ready() {
    Ready r = ready;
    if (r == null) {
      UnitFormat.Content c = UnitFormat.read(stored, new DatumReader(primitives::value));
      r = new Ready(UnitLoader.define(c.classFile(), c.literals()), c.procedures());
      ready = r;
    }
    return r;
  }

  @Override
  public byte[] stored() {
    return stored.clone();
  }
}
