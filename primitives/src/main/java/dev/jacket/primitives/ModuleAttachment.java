package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Instances;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.value.Errors;

/** Makes modules that one namespace sees known in another one (reference, section 14.1). */
final class ModuleAttachment {
  private final Instances from;
  private final Instances to;

  ModuleAttachment(Instances from, Instances to) {
    this.from = from;
    this.to = to;
  }

  /** Shares the instance of a module at a phase, and those of the modules that it requires. */
  void attach(ModuleName name, int phase) {
    if (Registry.isPrimitive(name)) {
      return;
    }
    Module module = declaration(name);
    if (to.existing(name, phase) != null) {
      return;
    }
    ModuleInstance instance = from.existing(name, phase);
    if (instance != null) {
      to.attach(instance);
    } else if (to.registry.declared(name) == null) {
      to.registry.declare(module);
    }
    for (Module.Require r : module.requires()) {
      if (r.shift() != Phase.LABEL && from.registry.declared(r.module()) != null) {
        int at = phase + r.shift();
        if (to.registry.declared(r.module()) == null || from.existing(r.module(), at) != null) {
          attach(r.module(), at);
        }
      }
    }
  }

  /** Shares the declarations of a module and of those that it requires, not their instances. */
  void declare(ModuleName name) {
    if (Registry.isPrimitive(name) || to.registry.declared(name) == declaration(name)) {
      return;
    }
    Module module = declaration(name);
    ModuleInstance only = module.details().crossPhase() ? from.existing(name, 0) : null;
    if (only != null) {
      to.attach(only);
    } else {
      to.registry.declare(module);
    }
    for (Module.Require r : module.requires()) {
      if (r.shift() != Phase.LABEL && from.registry.declared(r.module()) != null) {
        declare(r.module());
      }
    }
  }

  /** The declaration of a module where it comes from, which must not be another where it goes. */
  private Module declaration(ModuleName name) {
    Module module = from.registry.declared(name);
    if (module == null) {
      throw Errors.contract(
          "namespace-attach-module: module not declared (in the source namespace)\n"
              + "  module name: "
              + name);
    }
    Module there = to.registry.declared(name);
    if (there != null && there != module && !from.registry.isLibrary(name)) {
      throw Errors.contract(
          "namespace-attach-module: a different declaration is already in the destination"
              + " namespace\n  module name: "
              + name);
    }
    return module;
  }
}
