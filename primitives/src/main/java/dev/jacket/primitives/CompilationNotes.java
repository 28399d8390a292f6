package dev.jacket.primitives;

import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.load.SourceLoader;
import dev.jacket.machine.Machine;
import dev.jacket.port.FileNames;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.VoidValue;

/** What macros tell of the files that they read; {@code compiler/cm-accomplice} stands on it. */
@PrimitiveModule("#%compilation")
final class CompilationNotes {
  private CompilationNotes() {}

  @Primitive("note-compile-dependency")
  static Object noteCompileDependency(Machine m, @Is("path-string?") Object file) {
    ((SourceLoader) LoadParameters.LOADER.get(m)).dependsOn(m, FileNames.complete(m, file));
    return VoidValue.VOID;
  }
}
