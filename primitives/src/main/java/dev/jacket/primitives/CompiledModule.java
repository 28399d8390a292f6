package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.load.SourceLoader;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.store.ModuleArchive;
import dev.jacket.machine.Machine;
import dev.jacket.value.Errors;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A compiled module form, which is declared when it is evaluated.
 *
 * @param name the module's name, behind those of the modules around it
 * @param archive the module alone, as it was compiled
 * @param stored the names of submodules that lead to the module where it was compiled
 * @param pre the submodules that it needs itself
 * @param post the submodules that need it
 */
record CompiledModule(
    List<Symbol> name,
    byte[] archive,
    List<Symbol> stored,
    List<CompiledModule> pre,
    List<CompiledModule> post)
    implements CompiledForm {

  /** A module with its submodules, as the form calls it. */
  static CompiledModule of(List<Module> modules, Symbol called) {
    Map<ModuleName, Module> byName = new HashMap<>();
    ModuleName outermost = modules.get(0).name();
    for (Module module : modules) {
      byName.put(module.name(), module);
      outermost = outermost.isWithin(module.name()) ? module.name() : outermost;
    }
    return of(byName, outermost, List.of(called));
  }

  private static CompiledModule of(
      Map<ModuleName, Module> modules, ModuleName name, List<Symbol> called) {
    Module module = Objects.requireNonNull(modules.get(name));
    return new CompiledModule(
        called,
        ModuleArchive.write(name.root, List.of(module)),
        name.submodules,
        parts(modules, name, called, module.details().pre()),
        parts(modules, name, called, module.details().post()));
  }

  private static List<CompiledModule> parts(
      Map<ModuleName, Module> modules, ModuleName around, List<Symbol> called, List<Symbol> names) {
    return names.stream().map(s -> of(modules, around.submodule(s), behind(called, s))).toList();
  }

  private static List<Symbol> behind(List<Symbol> around, Symbol last) {
    List<Symbol> all = new ArrayList<>(around);
    all.add(last);
    return List.copyOf(all);
  }

  Symbol lastName() {
    return name.get(name.size() - 1);
  }

  /** The same module under another name. */
  CompiledModule called(List<Symbol> other) {
    return new CompiledModule(
        other, archive, stored, calledBehind(other, pre), calledBehind(other, post));
  }

  private static List<CompiledModule> calledBehind(
      List<Symbol> around, List<CompiledModule> parts) {
    return parts.stream().map(c -> c.called(behind(around, c.lastName()))).toList();
  }

  /** The same module with other submodules. */
  CompiledModule with(List<CompiledModule> before, List<CompiledModule> after) {
    return new CompiledModule(
        name, archive, stored, calledBehind(name, before), calledBehind(name, after));
  }

  /** The declaration that it stands for, without being declared. */
  Module module(Machine m) {
    return module(m, Namespace.current(m).registry, full(ModuleName.of(name.get(0)), 1));
  }

  private ModuleName full(ModuleName around, int from) {
    ModuleName all = around;
    for (Symbol s : name.subList(from, name.size())) {
      all = all.submodule(s);
    }
    return all;
  }

  private Module module(Machine m, Registry registry, ModuleName full) {
    int own = full.submodules.size() - stored.size();
    if (own < 0 || !full.submodules.subList(own, full.submodules.size()).equals(stored)) {
      throw Errors.contract(
          "eval: a submodule cannot be declared under another name\n  name: " + full.text());
    }
    ModuleName around = ModuleName.of(full.root);
    for (Symbol s : full.submodules.subList(0, own)) {
      around = around.submodule(s);
    }
    SourceLoader loader = (SourceLoader) LoadParameters.LOADER.get(m);
    return ModuleArchive.read(archive, around, loader.host(m, registry))
        .get(0)
        .withSubmodules(names(pre), names(post));
  }

  private static List<Symbol> names(List<CompiledModule> parts) {
    return parts.stream().map(CompiledModule::lastName).toList();
  }

  @Override
  public Object evaluate(Machine m, int depth, Namespace ns) {
    Object given = LoadParameters.DECLARE_NAME.get(m);
    declare(m, ns, given instanceof ModuleName n ? n : ModuleName.of(lastName()));
    return VoidValue.VOID;
  }

  private void declare(Machine m, Namespace ns, ModuleName full) {
    pre.forEach(c -> c.declare(m, ns, full.submodule(c.lastName())));
    ns.instances.declare(m, module(m, ns.registry, full), ns.phase);
    post.forEach(c -> c.declare(m, ns, full.submodule(c.lastName())));
  }

  @Override
  public String toString() {
    return CompiledText.write(this);
  }
}
