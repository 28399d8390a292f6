package dev.jacket.expander.module;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.ScopeSpace;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Inspector;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules of a namespace, declared and instantiated. */
public final class Registry {
  /** The scopes of the engine. */
  public final ScopeSpace scopes;

  private final ModuleLoader loader;
  private final Map<ModuleName, Module> modules = new LinkedHashMap<>();
  private final Map<ModuleName, Module> drafts = new LinkedHashMap<>();
  private final Map<ModuleName, Inspector> unprotected = new HashMap<>();

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

  /**
   * Declares a module, in place of a former one of that name; {@link Instances#declare} also minds
   * instances of that one.
   */
  public void declare(Module module) {
    modules.put(module.name(), module);
  }

  /** The code inspector that gives access to what a module protects. */
  public Inspector guard(Module module) {
    return unprotected.getOrDefault(module.name(), module.details().inspector());
  }

  /** Lets a code inspector have access to what a module protects. */
  public void unprotect(ModuleName module, Inspector inspector) {
    unprotected.put(module, inspector);
  }

  /** Makes a module known that is part of a form whose expansion is not finished. */
  public void draft(Module module) {
    drafts.put(module.name(), module);
  }

  /** Takes out the drafts of a module and its submodules, in the order in which they were made. */
  public List<Module> takeDrafts(ModuleName outermost) {
    List<Module> taken = new ArrayList<>();
    for (Module draft : drafts.values()) {
      if (draft.name().isWithin(outermost)) {
        taken.add(draft);
      }
    }
    taken.forEach(draft -> drafts.remove(draft.name()));
    return taken;
  }

  /** The draft of a module, or null if there is none. */
  public @Nullable Module drafted(ModuleName name) {
    return drafts.get(name);
  }

  /** The declaration or draft of a module, or null if there is none. */
  public @Nullable Module declared(ModuleName name) {
    Module draft = drafts.isEmpty() ? null : drafts.get(name);
    return draft == null ? modules.get(name) : draft;
  }

  /** The names of all declared modules. */
  public Set<ModuleName> names() {
    return modules.keySet();
  }

  /** The declaration of a module, loaded if it is not declared yet; null if it cannot be found. */
  public @Nullable Module find(Machine m, ModuleName name) {
    Module module = declared(name);
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
      throw unknown(name);
    }
    return module;
  }

  /** The error for a module that is not declared. */
  public static RacketException unknown(ModuleName name) {
    return new RacketException(
        ExnTypes.CONTRACT, "require: unknown module\n  module name: " + name.text());
  }

  /** Makes the declaration of another registry known, if there is none. */
  void attach(Module module) {
    modules.put(module.name(), module);
  }
}
