package dev.jacket.primitives;

import dev.jacket.expander.cache.Recording;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.load.SourceLoader;
import dev.jacket.machine.Machine;
import dev.jacket.port.FileNames;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.VoidValue;

/**
 * What is told while a file is compiled; {@code compiler/cm-accomplice} and {@code compiler/cm}
 * stand on it.
 */
@PrimitiveModule("#%compilation")
final class CompilationNotes {
  private CompilationNotes() {}

  @Primitive("note-compile-dependency")
  static Object noteCompileDependency(Machine m, @Is("path-string?") Object file) {
    ((SourceLoader) LoadParameters.LOADER.get(m)).dependsOn(m, FileNames.complete(m, file));
    return VoidValue.VOID;
  }

  @Primitive("keep-compiled")
  static Object keepCompiled(Machine m) {
    Recording recording = Recording.current(m);
    if (recording != null) {
      recording.keep();
    }
    return VoidValue.VOID;
  }
}
