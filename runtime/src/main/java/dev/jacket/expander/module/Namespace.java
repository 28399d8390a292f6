package dev.jacket.expander.module;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.MultiScope;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.value.Pair;
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

  /** The scopes that all of the module's own syntax has, or null for a top level. */
  public final Module.@Nullable BodyScopes body;

  /** The instances of other modules that are seen here. */
  public final Instances instances;

  /** A namespace whose instance is in the space of the instances that it sees. */
  public Namespace(ModuleInstance instance, int phase, Module.BodyScopes body) {
    this(instance.space, instance, phase, body.inside(), body);
  }

  private Namespace(
      Instances instances,
      ModuleInstance instance,
      int phase,
      MultiScope scope,
      Module.@Nullable BodyScopes body) {
    this.registry = instances.registry;
    this.instances = instances;
    this.instance = instance;
    this.phase = phase;
    this.scope = scope;
    this.body = body;
  }

  /** A new top level in a registry. */
  public static Namespace topLevel(Registry registry, int phase) {
    ModuleName name = ModuleName.topLevel();
    ModuleInstance instance = new ModuleInstance(name, phase, null, registry.instances);
    registry.instances.attach(instance);
    Namespace made =
        new Namespace(registry.instances, instance, phase, registry.scopes.topLevelScope(), null);
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
        new Namespace(instances, instance, instance.zeroPhase, scopes.inside(), scopes);
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
    return body == null;
  }

  /** The same namespace with forms evaluated at another phase. */
  public Namespace atPhase(int other) {
    return other == phase ? this : new Namespace(instances, instance, other, scope, body);
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
    Syntax all = s.shift(-instance.zeroPhase).push(scope);
    if (body != null) {
      for (Context.Shifted more : body.all().layers()[0]) {
        all = all.shift(-more.shift()).add(more.scope()).shift(more.shift());
      }
      ScopeSet plain = body.all().scopes();
      for (int i = 0; i < plain.size(); i++) {
        all = all.add(plain.get(i));
      }
    }
    return all.shift(instance.zeroPhase);
  }

  /** A form of the namespace's top level, under {@code #%top-interaction}. */
  public Syntax interaction(Syntax form) {
    Syntax keyword = introduce(SyntaxData.id(Context.EMPTY, "#%top-interaction"));
    return new Syntax(
        new Pair(keyword, introduce(form)), keyword.context(), form.location, form.properties);
  }

  /** A syntax object without the namespace's scopes; without any top level's if it is one. */
  public Syntax withdraw(Syntax s) {
    if (body == null) {
      return s.withoutTopLevels();
    }
    Syntax rest = s.shift(-instance.zeroPhase).remove(scope);
    for (Context.Shifted more : body.all().layers()[0]) {
      rest = rest.shift(-more.shift()).remove(more.scope()).shift(more.shift());
    }
    ScopeSet plain = body.all().scopes();
    for (int i = 0; i < plain.size(); i++) {
      rest = rest.remove(plain.get(i));
    }
    return rest.shift(instance.zeroPhase);
  }

  /** How many scopes an identifier has at a phase that {@link #introduce} gave all that it has. */
  public int scopeCount() {
    return body == null ? 1 : body.all().layers()[0].length + body.all().scopes().size();
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
