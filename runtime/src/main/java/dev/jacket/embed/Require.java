package dev.jacket.embed;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.load.CurrentResolver;
import dev.jacket.expander.module.Instantiation;
import dev.jacket.expander.module.Namespace;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Symbol;

/**
 * Declares and runs a module, or a submodule of it if there is one.
 *
 * <p>This goes without the expander, which a program that is compiled does not need; the names that
 * a module provides are brought to the top level by a step of its own.
 */
final class Require extends Procedure {
  private static final Symbol CONFIGURE = Symbol.of("configure-runtime");
  private static final Symbol MAIN = Symbol.of("main");

  private final Object path;
  private final Part part;

  /** What is run. */
  enum Part {
    /** The module. */
    MODULE,
    /** The module, after its submodule {@code configure-runtime}. */
    PROGRAM,
    /** Its submodule {@code main}. */
    MAIN
  }

  Require(Object path, Part part) {
    this.path = path;
    this.part = part;
  }

  @Override
  public Object call0(Machine m, int depth) {
    Namespace ns = Namespace.current(m);
    ModuleName name = CurrentResolver.of(m).resolve(m, path, null, ns, true);
    Instantiation all = new Instantiation(ns.instances);
    switch (part) {
      case MODULE -> all.add(name, ns.phase, 0);
      case PROGRAM -> {
        addDeclared(name.submodule(CONFIGURE), ns, all);
        all.add(name, ns.phase, 0);
      }
      case MAIN -> addDeclared(name.submodule(MAIN), ns, all);
    }
    return all.run(m, depth, null);
  }

  private static void addDeclared(ModuleName submodule, Namespace ns, Instantiation all) {
    if (ns.registry.declared(submodule) != null) {
      all.add(submodule, ns.phase, 0);
    }
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "require";
  }
}
