package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.value.Errors;

/** Makes modules of one registry known in another one (reference, section 14.1). */
final class ModuleAttachment {
  private final Registry from;
  private final Registry to;

  ModuleAttachment(Registry from, Registry to) {
    this.from = from;
    this.to = to;
  }

  /** Shares the instance of a module at a phase, and those of the modules that it requires. */
  void attach(ModuleName name, int phase) {
    if (Registry.isPrimitive(name) || to.existing(name, phase) != null) {
      return;
    }
    Module module = declaration(name);
    ModuleInstance instance = from.existing(name, phase);
    if (instance != null) {
      to.attach(instance);
    } else if (to.declared(name) == null) {
      to.declare(module);
    }
    for (Module.Require r : module.requires()) {
      if (r.shift() != Phase.LABEL && from.declared(r.module()) != null) {
        int at = phase + r.shift();
        if (to.declared(r.module()) == null || from.existing(r.module(), at) != null) {
          attach(r.module(), at);
        }
      }
    }
  }

  /** Shares the declarations of a module and of those that it requires, not their instances. */
  void declare(ModuleName name) {
    if (Registry.isPrimitive(name) || to.declared(name) == declaration(name)) {
      return;
    }
    Module module = declaration(name);
    ModuleInstance only = module.details().crossPhase() ? from.existing(name, 0) : null;
    if (only != null) {
      to.attach(only);
    } else {
      to.declare(module);
    }
    for (Module.Require r : module.requires()) {
      if (r.shift() != Phase.LABEL && from.declared(r.module()) != null) {
        declare(r.module());
      }
    }
  }

  /** The declaration of a module where it comes from, which must not be another where it goes. */
  private Module declaration(ModuleName name) {
    Module module = from.declared(name);
    if (module == null) {
      throw Errors.contract(
          "namespace-attach-module: module not declared (in the source namespace)\n"
              + "  module name: "
              + name);
    }
    Module there = to.declared(name);
    if (there != null && there != module && !from.isLibrary(name)) {
      throw Errors.contract(
          "namespace-attach-module: a different declaration is already in the destination"
              + " namespace\n  module name: "
              + name);
    }
    return module;
  }
}
