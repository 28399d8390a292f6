package dev.jacket.expander.module;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.machine.Variable;
import dev.jacket.value.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a module, or of a top level, that sees itself at phase 0 while its namespace
 * sees it at phase {@link #zeroPhase}.
 */
public final class ModuleInstance {
  /** The module's name. */
  public final ModuleName name;

  /** The namespace's phase that is the module's phase 0. */
  public final int zeroPhase;

  /** The declaration; null for a top level and for a module that is being expanded. */
  public final @Nullable Module module;

  private final String home;
  private final Map<Integer, Map<Symbol, Variable>> variables = new HashMap<>();
  private final Map<Integer, Map<Symbol, Variable>> transformers = new HashMap<>();
  private final Set<Integer> started = new HashSet<>();
  private final Set<Integer> reached = new HashSet<>();
  private boolean available;
  private boolean attached;

  /** Where the instance belongs. */
  public final Instances space;

  /** The namespace that {@code module->namespace} gives, once it was asked for. */
  public @Nullable Namespace namespace;

  /** An instance without any code run. */
  public ModuleInstance(ModuleName name, int zeroPhase, @Nullable Module module, Instances space) {
    this.space = space;
    this.name = name;
    this.zeroPhase = zeroPhase;
    this.module = module;
    this.home = name.isTopLevel() ? "top-level" : name.text();
  }

  /** The instance as another space has it: with the same variables at level 0. */
  ModuleInstance attachedTo(Instances other) {
    attached = true;
    ModuleInstance there = new ModuleInstance(name, zeroPhase, module, other);
    there.variables.put(0, variables.computeIfAbsent(0, l -> new HashMap<>()));
    if (isStarted(0)) {
      there.started.add(0);
      there.reached.add(0);
    }
    return there;
  }

  /** An instance of another declaration with this one's variables, none of its code run. */
  ModuleInstance redeclared(Module other) {
    ModuleInstance again = new ModuleInstance(name, zeroPhase, other, space);
    again.variables.putAll(variables);
    return again;
  }

  /** Whether another space has the instance, too. */
  boolean isAttached() {
    return attached;
  }

  private Variable newVariable(Symbol definition) {
    return new Variable(definition, home);
  }

  /** The variable of a definition. */
  public Variable variable(int level, Symbol definition) {
    return variables
        .computeIfAbsent(level, l -> new HashMap<>())
        .computeIfAbsent(definition, this::newVariable);
  }

  /** The variable of a definition, or null if nothing has mentioned it. */
  public @Nullable Variable existingVariable(int level, Symbol definition) {
    return variables.getOrDefault(level, Map.of()).get(definition);
  }

  /** The variable that holds a transformer. */
  public Variable transformer(int level, Symbol definition) {
    return transformers
        .computeIfAbsent(level, l -> new HashMap<>())
        .computeIfAbsent(definition, this::newVariable);
  }

  /** The value of a transformer, or null if the name is not that of a transformer. */
  public @Nullable Object transformerValue(int level, Symbol definition) {
    Variable v = transformers.getOrDefault(level, Map.of()).get(definition);
    return v == null ? null : v.value;
  }

  /** Makes a name one of a variable: forgets a transformer of that name. */
  public void forgetTransformer(int level, Symbol definition) {
    Map<Symbol, Variable> level0 = transformers.get(level);
    if (level0 != null) {
      level0.remove(definition);
    }
  }

  /** The names of variables that have values, at a level. */
  public Set<Symbol> variableNames(int level) {
    Set<Symbol> names = new HashSet<>();
    variables
        .getOrDefault(level, Map.of())
        .forEach(
            (symbol, v) -> {
              if (v.value != null) {
                names.add(symbol);
              }
            });
    return names;
  }

  /** Notes that the code at a level is being run; false if it was noted before. */
  public boolean start(int level) {
    return started.add(level);
  }

  /** Whether the code at a level is being run or was run. */
  boolean isStarted(int level) {
    return started.contains(level);
  }

  /** Notes that the code at all levels is available; false if it was noted before. */
  boolean makeAvailable() {
    boolean before = available;
    available = true;
    return !before;
  }

  /** Notes that the requires were followed for a level; false if it was noted before. */
  boolean reach(int level) {
    return reached.add(level);
  }
}
