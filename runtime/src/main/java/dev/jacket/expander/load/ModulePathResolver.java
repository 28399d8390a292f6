package dev.jacket.expander.load;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Namespace;
import dev.jacket.machine.Machine;
import org.jspecify.annotations.Nullable;

/** From module paths to names of modules; the current module name resolver stands behind it. */
public interface ModulePathResolver {
  /**
   * Resolves a module path.
   *
   * @param path the path as a datum
   * @param relativeTo the module that relative paths start from, or null
   * @param load whether the module is to be declared if it is not
   * @throws dev.jacket.value.RacketException if the path is none, or its module cannot be found
   */
  ModuleName resolve(
      Machine m, Object path, @Nullable ModuleName relativeTo, Namespace namespace, boolean load);

  /** Whether a datum is a module path ({@code module-path?}). */
  boolean isPath(Object datum);
}
