package dev.jacket.expander.module;

import dev.jacket.compiler.ir.Global;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.ScopeSpace;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Variable;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules of a namespace, declared and instantiated. */
public final class Registry {
  /** The scopes of the engine. */
  public final ScopeSpace scopes;

  private final ModuleLoader loader;
  private final Map<ModuleName, Module> modules = new LinkedHashMap<>();
  private final Map<InstanceKey, ModuleInstance> instances = new HashMap<>();

  private record InstanceKey(ModuleName name, int zeroPhase) {}

  /** An empty registry. */
  public Registry(ScopeSpace scopes, ModuleLoader loader) {
    this.scopes = scopes;
    this.loader = loader;
  }

  /** An empty registry for the same engine. */
  public Registry another() {
    return new Registry(scopes, loader);
  }

  @Override
  public String toString() {
    return "#<module-registry>";
  }

  /** Whether a name is that of a primitive module, which is always there. */
  public static boolean isPrimitive(ModuleName name) {
    return name.root instanceof Symbol s
        && name.submodules.isEmpty()
        && (name.equals(ModuleName.CORE) || PrimitiveModules.modules().contains(s.name()));
  }

  /** Whether a module is part of the standard library. */
  public boolean isLibrary(ModuleName name) {
    return loader.isLibrary(name);
  }

  /** Declares a module, in place of a former one of that name. */
  public void declare(Module module) {
    Module former = modules.put(module.name(), module);
    if (former != null) {
      instances.keySet().removeIf(key -> key.name.equals(module.name()));
    }
  }

  /** Takes the declaration of a module back. */
  public void withdraw(ModuleName name) {
    modules.remove(name);
    instances.keySet().removeIf(key -> key.name.equals(name));
  }

  /** The declaration of a module, or null if it is not declared. */
  public @Nullable Module declared(ModuleName name) {
    return modules.get(name);
  }

  /** The names of all declared modules. */
  public Set<ModuleName> names() {
    return modules.keySet();
  }

  /** The declaration of a module, loaded if it is not declared yet; null if it cannot be found. */
  public @Nullable Module find(Machine m, ModuleName name) {
    Module module = modules.get(name);
    if (module == null) {
      loader.load(m, this, name);
      module = modules.get(name);
    }
    return module;
  }

  /** As {@link #find}, but a module that cannot be found is an error. */
  public Module require(Machine m, ModuleName name) {
    Module module = find(m, name);
    if (module == null) {
      throw new RacketException(
          ExnTypes.CONTRACT, "require: unknown module\n  module name: " + name.text());
    }
    return module;
  }

  /** The instance of a module at a phase, without its code being run. */
  public ModuleInstance instance(Machine m, ModuleName name, int zeroPhase) {
    InstanceKey key = new InstanceKey(name, zeroPhase);
    ModuleInstance instance = instances.get(key);
    if (instance == null) {
      instance = new ModuleInstance(name, zeroPhase, require(m, name));
      instances.put(key, instance);
    }
    return instance;
  }

  /** The instance of a module at a phase, if there is one. */
  public @Nullable ModuleInstance existing(ModuleName name, int zeroPhase) {
    return instances.get(new InstanceKey(name, zeroPhase));
  }

  /** Makes an instance known: that of a top level, or one of another registry. */
  public void attach(ModuleInstance instance) {
    instances.put(new InstanceKey(instance.name, instance.zeroPhase), instance);
    if (instance.module != null) {
      modules.put(instance.name, instance.module);
    }
  }

  /**
   * The variables that code wants.
   *
   * @param level the phase level of the code in {@code instance}
   */
  public Variable[] link(Machine m, ModuleInstance instance, int level, Body body) {
    Variable[] variables = new Variable[body.globals().size()];
    for (int i = 0; i < variables.length; i++) {
      variables[i] = variable(m, instance, level, body.globals().get(i));
    }
    return variables;
  }

  private Variable variable(Machine m, ModuleInstance instance, int level, Global g) {
    if (g.source == Body.SYNTAX) {
      return instance.transformer(level - 1, g.name);
    }
    if (!(g.source instanceof ModuleBinding.Definition d) || d.module().equals(instance.name)) {
      int definedAt = g.source instanceof ModuleBinding.Definition d ? d.phase() : level;
      return instance.variable(definedAt, g.name);
    }
    int zero = instance.zeroPhase + level - d.phase();
    return instance(m, d.module(), zero).variable(d.phase(), d.name());
  }
}
