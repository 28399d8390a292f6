package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.port.FileNames;
import dev.jacket.value.Errors;
import dev.jacket.value.Path;
import dev.jacket.value.WindowsPath;

/** Checks of paths in the words of Racket's path layer, which names only the bad argument. */
final class PathArguments {
  /** The contract of procedures that also take paths of other systems. */
  static final String ANY_SYSTEM = "(or/c path-string? path-for-some-system?)";

  private PathArguments() {}

  static Path path(String who, String contract, Object v) {
    if (v instanceof Path path) {
      return path;
    }
    if (FileNames.isName(v)) {
      return Path.of(v.toString());
    }
    if (v instanceof WindowsPath) {
      throw Errors.argument(who, "path-string?", 0, v);
    }
    throw Errors.argument(who, contract, 0, v);
  }

  static Path anySystem(String who, Object v) {
    return path(who, ANY_SYSTEM, v);
  }

  /** A {@code path-string?}, made complete in the current directory. */
  static Path complete(Machine m, String who, Object v) {
    return FileNames.complete(m, path(who, "path-string?", v));
  }
}
