package dev.jacket.compiler;

import dev.jacket.compiler.flat.Flattener;
import dev.jacket.compiler.flat.Program;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Unit;
import dev.jacket.compiler.pass.TopLevel;
import dev.jacket.compiler.pass.VariableConversion;
import dev.jacket.expander.compile.CompiledCode;
import dev.jacket.expander.compile.UnitCompiler;

/** Makes runnable code of core IR: the passes in their order. */
public final class Compiler implements UnitCompiler {
  private final Primitives primitives;

  /** A compiler with knowledge of builtins. */
  public Compiler(Primitives builtins) {
    this.primitives = new InternalPrimitives(builtins);
  }

  @Override
  public CompiledCode compile(Unit unit, Use use) {
    return new InterpretedUnit(flatten(unit));
  }

  /** The passes up to flat code. */
  public Program flatten(Unit unit) {
    Ir.Lambda main = new TopLevel(primitives).function(unit);
    Ir.Lambda converted = (Ir.Lambda) new VariableConversion().map(main);
    return Flattener.flatten(unit, converted, primitives);
  }

  @Override
  public CompiledCode load(byte[] stored) {
    throw new IllegalArgumentException("not of this version");
  }
}
