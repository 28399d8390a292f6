package dev.jacket.compiler;

import dev.jacket.compiler.emit.ClassEmitter;
import dev.jacket.compiler.emit.TooLargeException;
import dev.jacket.compiler.flat.Flattener;
import dev.jacket.compiler.flat.Program;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Unit;
import dev.jacket.compiler.pass.LongCalls;
import dev.jacket.compiler.pass.Measure;
import dev.jacket.compiler.pass.Simplification;
import dev.jacket.compiler.pass.TopLevel;
import dev.jacket.compiler.pass.VariableConversion;
import dev.jacket.compiler.run.UnitLoader;
import dev.jacket.expander.compile.CompiledCode;
import dev.jacket.expander.compile.UnitCompiler;
import dev.jacket.value.DeepStack;

/** Makes runnable code of core IR: the passes in their order. */
public final class Compiler implements UnitCompiler {
  /** Up to this depth of nesting the usual stack serves. */
  private static final int USUAL_DEPTH = 150;

  /** Much more than passes need for one level of nesting. */
  private static final long BYTES_PER_LEVEL = 10_000;

  private static final long MOST_BYTES = 1L << 32;

  private final Primitives primitives;

  /** A compiler with knowledge of builtins. */
  public Compiler(Primitives builtins) {
    this.primitives = new InternalPrimitives(builtins);
  }

  @Override
  public CompiledCode compile(Unit unit, Use use) {
    Ir.Lambda main = new TopLevel(primitives).function(unit);
    Measure measure = Measure.of(main);
    return measure.depth() <= USUAL_DEPTH
        ? compile(unit, main, measure, use)
        : DeepStack.call(
            Math.min(MOST_BYTES, measure.depth() * BYTES_PER_LEVEL + (1 << 20)),
            () -> compile(unit, main, measure, use));
  }

  private CompiledCode compile(Unit unit, Ir.Lambda main, Measure measure, Use use) {
    Program program = flatten(unit, main, measure, use);
    if (use == Use.ONCE) {
      return new InterpretedUnit(program);
    }
    String name = UnitLoader.PACKAGE + className(unit.name());
    try {
      return new EmittedUnit(
          ClassEmitter.emit(program, name), InterpretedUnit.procedures(program), primitives);
    } catch (TooLargeException e) {
      return new InterpretedUnit(program);
    }
  }

  private static String className(String unit) {
    StringBuilder out = new StringBuilder("U");
    for (int i = 0; i < unit.length(); i++) {
      char c = unit.charAt(i);
      out.append(Character.isJavaIdentifierPart(c) ? c : '_');
    }
    return out.toString();
  }

  /** The passes up to flat code that is worth some effort. */
  public Program flatten(Unit unit) {
    Ir.Lambda main = new TopLevel(primitives).function(unit);
    return flatten(unit, main, Measure.of(main), Use.KEEP);
  }

  private Program flatten(Unit unit, Ir.Lambda main, Measure measure, Use use) {
    Ir.Lambda e = (Ir.Lambda) new VariableConversion(primitives).map(main);
    if (use == Use.KEEP) {
      e = Simplification.apply(e, primitives);
    }
    e = TopLevel.divided(e);
    if (measure.longestCall() > LongCalls.MOST_ARGUMENTS) {
      e = (Ir.Lambda) new LongCalls().map(e);
    }
    return Flattener.flatten(unit, e, primitives);
  }
}
