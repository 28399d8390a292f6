package dev.jacket.compiler;

import dev.jacket.compiler.emit.EmittedClass;
import dev.jacket.compiler.run.ProcedureTable;
import dev.jacket.compiler.run.UnitLoader;
import dev.jacket.expander.compile.CompiledCode;
import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.machine.Closure;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.Variable;
import org.jspecify.annotations.Nullable;

/** A unit that is a class. */
final class EmittedUnit implements CompiledCode {
  private final EmittedClass emitted;
  private final ProcedureTable procedures;
  private @Nullable UnitLoader loader;

  EmittedUnit(EmittedClass emitted, ProcedureTable procedures) {
    this.emitted = emitted;
    this.procedures = procedures;
  }

  @Override
  public synchronized Procedure instantiate(Variable[] globals, SyntaxLiterals literals) {
    if (loader == null) {
      loader = UnitLoader.define(emitted.bytes(), emitted.resolvedLiterals());
    }
    return new Closure(loader.make(globals, literals, procedures), 0, new Object[0]);
  }

  @Override
  public byte[] stored() {
    throw new UnsupportedOperationException("not yet");
  }
}
