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

  /** The instances that the registry's top levels see. */
  public final Instances instances = new Instances(this);

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
      instances.forget(module.name());
    }
  }

  /** Takes the declaration of a module back. */
  public void withdraw(ModuleName name) {
    modules.remove(name);
    instances.forget(name);
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

  /** Makes the declaration of another registry known, if there is none. */
  void attach(Module module) {
    modules.put(module.name(), module);
  }
}
