package dev.jacket.expander.compile;

import dev.jacket.compiler.ir.Unit;

/** Makes runnable code of core IR; the compiler layer implements it. */
public interface UnitCompiler {
  /** How much effort a unit is worth. */
  enum Use {
    /** Run once and forgotten: the right-hand side of a macro definition, a form at the prompt. */
    ONCE,
    /** A module body, or what {@code compile} makes. */
    KEEP
  }

  /** Compiles a unit. */
  CompiledCode compile(Unit unit, Use use);
}
