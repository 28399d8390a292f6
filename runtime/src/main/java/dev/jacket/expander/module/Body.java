package dev.jacket.expander.module;

import dev.jacket.compiler.ir.Global;
import dev.jacket.expander.compile.CompiledCode;
import java.util.List;

/**
 * The code of a module at one phase level.
 *
 * @param globals the variables that the code mentions, in the order in which it wants them; the
 *     source of an import is a {@link dev.jacket.expander.binding.ModuleBinding.Definition}, that
 *     of an own definition null, or {@link #SYNTAX} if it is a transformer
 */
public record Body(CompiledCode code, List<Global> globals) {
  /** The source of globals that stand for what {@code define-syntaxes} defines. */
  public static final Object SYNTAX = "syntax";
}
