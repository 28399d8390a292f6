package dev.jacket.compiler.flat;

import dev.jacket.compiler.ir.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a block. */
public sealed interface Terminator {
  /** Returns a value. */
  record Return(Simple value) implements Terminator {}

  /** Returns what a call returns. */
  record TailCall(Target target, List<Simple> arguments, @Nullable SourceLocation at)
      implements Terminator {}

  /** Goes on in one of two blocks, which have no parameters. */
  record Branch(Simple test, Block then, Block otherwise) implements Terminator {}

  /** Goes on in a block. */
  record Jump(Block to, List<Simple> arguments) implements Terminator {}
}
