package dev.jacket.compiler;

import dev.jacket.compiler.emit.EmittedClass;
import dev.jacket.compiler.run.ProcedureTable;
import dev.jacket.compiler.run.UnitLoader;
import dev.jacket.compiler.store.UnitFormat;
import dev.jacket.expander.compile.CompiledCode;
import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.machine.Closure;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.Variable;
import org.jspecify.annotations.Nullable;

/** A unit that is a class, which was just emitted. */
final class EmittedUnit implements CompiledCode {
  private final EmittedClass emitted;
  private final ProcedureTable procedures;
  private final Primitives primitives;
  private @Nullable UnitLoader loader;

  EmittedUnit(EmittedClass emitted, ProcedureTable procedures, Primitives primitives) {
    this.emitted = emitted;
    this.procedures = procedures;
    this.primitives = primitives;
  }

  @Override
  public Procedure instantiate(Variable[] globals, SyntaxLiterals literals) {
    return new Closure(loader().make(globals, literals, procedures), 0, new Object[0]);
  }

  private synchronized UnitLoader loader() {
    UnitLoader defined = loader;
    if (defined == null) {
      Object[] literals = emitted.literals(primitives::value);
      defined = UnitLoader.define(emitted.bytes(), literals);
      loader = defined;
    }
    return defined;
  }

  @Override
  public byte[] stored() {
    return UnitFormat.write(procedures, emitted.bytes(), emitted.literals());
  }
}
