package dev.jacket.expander.module;

import dev.jacket.compiler.ir.Global;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Variable;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instances of modules that a namespace sees. The top levels of a registry share one such
 * space; a module that is being expanded has one of its own, so that the compile-time code of what
 * it requires is run for it afresh. Modules of the standard library, whose bodies have no effects,
 * and modules that are persistent across phases have their instances in the registry's space only.
 *
 * <p>Code that is not wanted yet can be made available: it is run as soon as something is expanded
 * that may need it (reference, section 1.1.10.2).
 */
public final class Instances {
  /** The declarations. */
  public final Registry registry;

  private final Instances shared;
  private final Map<Key, ModuleInstance> instances = new HashMap<>();
  private final Map<Integer, Deque<Available>> available = new HashMap<>();

  private record Key(ModuleName name, int zeroPhase) {}

  /** A module whose code at a level is to be run when its phase is visited. */
  private record Available(ModuleInstance instance, int level) {}

  /** The space of a registry. */
  Instances(Registry registry) {
    this.registry = registry;
    this.shared = this;
  }

  private Instances(Instances shared) {
    this.registry = shared.registry;
    this.shared = shared.shared;
  }

  /** A space for the expansion of a module: everything in it will be run anew. */
  public Instances fresh() {
    return new Instances(this);
  }

  /** Where the instances of a module are. */
  private Instances spaceOf(ModuleName name) {
    return this == shared || !isShared(name) ? this : shared;
  }

  private boolean isShared(ModuleName name) {
    return registry.isLibrary(name) || isCrossPhase(name);
  }

  private boolean isCrossPhase(ModuleName name) {
    Module module = registry.declared(name);
    return module != null && module.details().crossPhase();
  }

  private Key key(ModuleName name, int zeroPhase) {
    return new Key(name, isCrossPhase(name) ? 0 : zeroPhase);
  }

  /** The instance of a module at a phase, without its code being run. */
  public ModuleInstance instance(Machine m, ModuleName name, int zeroPhase) {
    Instances space = spaceOf(name);
    ModuleInstance instance = space.instances.get(new Key(name, zeroPhase));
    if (instance == null) {
      Module module = registry.require(m, name);
      Key key = key(name, zeroPhase);
      instance = space.instances.get(key);
      if (instance == null) {
        instance = new ModuleInstance(name, key.zeroPhase, module, space);
        space.instances.put(key, instance);
      }
    }
    return instance;
  }

  /** The instance of a module at a phase, if there is one. */
  public @Nullable ModuleInstance existing(ModuleName name, int zeroPhase) {
    return spaceOf(name).instances.get(key(name, zeroPhase));
  }

  /**
   * Makes an instance known: that of a top level, or one of another space, with which only the code
   * at level 0 is shared; compile-time code is run for each space.
   */
  public void attach(ModuleInstance instance) {
    Module module = instance.module;
    ModuleInstance here = instance;
    if (module != null) {
      registry.attach(module);
      if (instance.space != this && !isShared(instance.name)) {
        here = instance.attachedTo(this);
      }
    }
    instances.put(new Key(instance.name, instance.zeroPhase), here);
  }

  /**
   * Declares a module. An instance of a former declaration is run again with the same variables, as
   * far as it was run (reference, section 1.1.10.5).
   *
   * @param phase whose instance is meant
   */
  public void declare(Machine m, Module module, int phase) {
    ModuleName name = module.name();
    Module former = registry.declared(name);
    ModuleInstance running = former == null || former == module ? null : existing(name, phase);
    if (former != null) {
      checkRedeclaration(m, former, running);
    }
    registry.declare(module);
    if (running == null) {
      return;
    }
    spaceOf(name).instances.put(key(name, phase), running.redeclared(module));
    makeAvailable(m, name, phase);
    Instantiation again = new Instantiation(this);
    for (int level = 1; level >= 0; level--) {
      if (running.isStarted(level)) {
        again.add(name, phase, level);
      }
    }
    again.runNested(m);
  }

  private void checkRedeclaration(Machine m, Module former, @Nullable ModuleInstance running) {
    if (former.details().crossPhase()) {
      throw refused("cannot redeclare cross-phase persistent module", former);
    }
    if (running != null
        && (running.isAttached()
            || !InspectorParameters.currentCode(m).isAtLeast(registry.guard(former)))) {
      throw refused("current code inspector cannot redeclare module", former);
    }
  }

  private static RacketException refused(String why, Module module) {
    String name = module.name().text();
    return new RacketException(ExnTypes.CONTRACT, "module: " + why + "\n  module name: " + name);
  }

  // ---- availability ----

  /**
   * Makes the code of a module and of what it requires available at all phases.
   *
   * @param zeroPhase the phase that is the module's own phase 0
   */
  public void makeAvailable(Machine m, ModuleName name, int zeroPhase) {
    if (zeroPhase == Phase.LABEL || Registry.isPrimitive(name) || registry.isLibrary(name)) {
      return;
    }
    Module module = registry.require(m, name);
    ModuleInstance instance = instance(m, name, zeroPhase);
    if (!instance.makeAvailable()) {
      return;
    }
    for (Module.Require r : module.requires()) {
      makeAvailable(m, r.module(), Phase.plus(zeroPhase, r.shift()));
    }
    for (int level = module.highest(); level >= module.lowest(); level--) {
      if (!instance.isStarted(level)) {
        available
            .computeIfAbsent(zeroPhase + level, p -> new ArrayDeque<>())
            .addLast(new Available(instance, level));
      }
    }
  }

  /** Whether anything is available at a phase. */
  boolean hasAvailable(int phase) {
    return available.containsKey(phase);
  }

  /** Runs what is available at a phase. */
  public void runAvailable(Machine m, int phase) {
    if (available.isEmpty()) {
      return;
    }
    for (Deque<Available> all = available.remove(phase);
        all != null;
        all = available.remove(phase)) {
      Instantiation run = new Instantiation(this);
      for (Available a : all) {
        run.add(a.instance.name, a.instance.zeroPhase, a.level);
      }
      run.runNested(m);
    }
  }

  // ---- variables ----

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
      Variable own = instance.variable(definedAt, g.name);
      if (g.shown != null) {
        own.shown = g.shown;
      }
      return own;
    }
    int zero = instance.zeroPhase + level - d.phase();
    return instance(m, d.module(), zero).variable(d.phase(), d.name());
  }
}
