package dev.jacket.expander.module;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.machine.Machine;

/** Declares modules that are not declared yet. */
public interface ModuleLoader {
  /**
   * Declares a module, if it can be found.
   *
   * @throws dev.jacket.value.RacketException if its source is there but cannot be loaded
   */
  void load(Machine m, Registry registry, ModuleName name);

  /**
   * Whether a module is part of the standard library, whose bodies have no effects but their
   * definitions: such a module is instantiated when something first refers to its definitions.
   */
  boolean isLibrary(ModuleName name);
}
