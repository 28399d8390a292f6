package dev.jacket.expander.module;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.MultiScope;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** A namespace: a registry of modules, and the bindings and variables of a top level or module. */
public final class Namespace {
  /** {@code current-namespace}; the engine installs its first one. */
  public static final Parameter CURRENT =
      Parameter.builtin(
          "current-namespace",
          new ContractGuard("current-namespace", "namespace?", v -> v instanceof Namespace),
          null);

  /** The modules. */
  public final Registry registry;

  /** The variables. */
  public final ModuleInstance instance;

  /** The phase at which forms are evaluated. */
  public final int phase;

  /** The scopes of the top level or module body, for every phase. */
  public final MultiScope scope;

  /** The scope that all of the module's own syntax has, or null for a top level. */
  public final @Nullable MultiScope outside;

  /** The instances of other modules that are seen here. */
  public final Instances instances;

  /** A namespace whose instance is in the space of the instances that it sees. */
  public Namespace(
      ModuleInstance instance, int phase, MultiScope scope, @Nullable MultiScope outside) {
    this(instance.space, instance, phase, scope, outside);
  }

  private Namespace(
      Instances instances,
      ModuleInstance instance,
      int phase,
      MultiScope scope,
      @Nullable MultiScope outside) {
    this.registry = instances.registry;
    this.instances = instances;
    this.instance = instance;
    this.phase = phase;
    this.scope = scope;
    this.outside = outside;
  }

  /** A new top level in a registry. */
  public static Namespace topLevel(Registry registry, int phase) {
    ModuleName name = ModuleName.of(Symbol.uninterned("top-level"));
    ModuleInstance instance = new ModuleInstance(name, phase, null, registry.instances);
    registry.instances.attach(instance);
    Namespace made = new Namespace(instance, phase, registry.scopes.multiScope(), null);
    instance.namespace = made;
    return made;
  }

  /**
   * The inside of a module's instance, or null if the module's scopes were not kept.
   *
   * @param instances what is seen from there
   */
  public static @Nullable Namespace of(Instances instances, ModuleInstance instance) {
    Namespace known = instance.namespace;
    if (known != null && known.instances == instances || instance.module == null) {
      return known;
    }
    Module.BodyScopes scopes = instance.module.parts().scopes();
    if (scopes == null) {
      return null;
    }
    Namespace made =
        new Namespace(instances, instance, instance.zeroPhase, scopes.inside(), scopes.outside());
    if (known == null) {
      instance.namespace = made;
    }
    return made;
  }

  /** The current namespace. */
  public static Namespace current(Machine m) {
    return (Namespace) CURRENT.get(m);
  }

  /** The name by which bindings to this namespace's definitions know it. */
  public ModuleName name() {
    return instance.name;
  }

  /** Whether this is a top level rather than a module body. */
  public boolean isTopLevel() {
    return outside == null;
  }

  /** The same namespace with forms evaluated at another phase. */
  public Namespace atPhase(int other) {
    return other == phase ? this : new Namespace(instances, instance, other, scope, outside);
  }

  /** Whether there is code of other modules that {@link #visit} would run. */
  public boolean hasAvailable(int atPhase) {
    return instances.hasAvailable(atPhase);
  }

  /** Runs the code of other modules that is available at a phase. */
  public void visit(Machine m, int atPhase) {
    instances.runAvailable(m, atPhase);
  }

  /** A syntax object with the namespace's scopes added ({@code namespace-syntax-introduce}). */
  public Syntax introduce(Syntax s) {
    Syntax pushed = s.push(scope);
    return outside == null ? pushed : pushed.add(outside);
  }

  /** A form of the namespace's top level, under {@code #%top-interaction}. */
  public Syntax interaction(Syntax form) {
    Syntax keyword = introduce(SyntaxData.id(Context.EMPTY, "#%top-interaction"));
    return new Syntax(
        new Pair(keyword, introduce(form)), keyword.context(), form.location, form.properties);
  }

  /** A syntax object without the namespace's scopes. */
  public Syntax withdraw(Syntax s) {
    Syntax inner = s.remove(scope);
    return outside == null ? inner : inner.remove(outside);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("#<namespace");
    if (!isTopLevel()) {
      text.append(':').append(name().text());
    }
    int level = phase - instance.zeroPhase;
    if (level != 0) {
      text.append(':').append(level);
    }
    if (instance.zeroPhase != 0) {
      text.append(instance.zeroPhase > 0 ? "+" : "").append(instance.zeroPhase);
    }
    return text.append('>').toString();
  }
}
