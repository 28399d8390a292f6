package dev.jacket.expander.module;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.form.CoreForms;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.syntax.BulkBindings;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one module provides at a phase level, as a {@code require} binds it.
 *
 * <p>What the module provides is looked up by name; nothing is made for names that nobody uses.
 */
public final class Import implements BulkBindings {
  private static final Set<PhaseSpace> PRIMITIVE_PLACES = Set.of(PhaseSpace.of(0));

  private final ModuleName module;
  private final PhaseSpace from;
  private final PhaseSpace.Shift shift;
  private final String prefix;
  private final Set<Symbol> except;
  private final Source source;
  private final Map<Symbol, ModuleBinding> made = new HashMap<>();

  /** Where what a module provides is looked up. */
  public interface Source {
    /** What is provided under a name, or null. */
    @Nullable Provided get(Symbol name);

    /** The provided names. */
    Iterable<Symbol> names();
  }

  /**
   * An import.
   *
   * @param from where the module provides
   * @param shift by which the importing side sees it
   * @param prefix put in front of each name
   * @param except names that are left out
   */
  public Import(
      ModuleName module,
      PhaseSpace from,
      PhaseSpace.Shift shift,
      String prefix,
      Set<Symbol> except,
      Source source) {
    this.module = module;
    this.from = from;
    this.shift = shift;
    this.prefix = prefix;
    this.except = except;
    this.source = source;
  }

  /** This import less some of the names that it binds. */
  public Import without(Set<Symbol> bound) {
    Set<Symbol> more = new HashSet<>(except);
    for (Symbol name : bound) {
      more.add(Symbol.of(name.name().substring(prefix.length())));
    }
    return new Import(module, from, shift, prefix, more, source);
  }

  /** The required module. */
  public ModuleName module() {
    return module;
  }

  /** Where the module provides. */
  public PhaseSpace from() {
    return from;
  }

  /** What is shifted. */
  public PhaseSpace.Shift shift() {
    return shift;
  }

  /** The prefix. */
  public String prefix() {
    return prefix;
  }

  /** The provided names that are left out. */
  public Set<Symbol> except() {
    return except;
  }

  /** Whether nothing is left out or renamed, or goes to another space. */
  public boolean isWhole() {
    return prefix.isEmpty() && except.isEmpty() && !shift.moves();
  }

  /** The provided name behind a bound one, or null. */
  private @Nullable Symbol provided(Symbol name) {
    if (prefix.isEmpty()) {
      return except.contains(name) ? null : name;
    }
    if (!name.name().startsWith(prefix)) {
      return null;
    }
    Symbol inner = Symbol.of(name.name().substring(prefix.length()));
    return except.contains(inner) ? null : inner;
  }

  @Override
  public @Nullable ModuleBinding get(Symbol name) {
    ModuleBinding known = made.get(name);
    if (known != null) {
      return known;
    }
    Symbol inner = provided(name);
    Provided found = inner == null ? null : source.get(inner);
    if (inner == null || found == null) {
      return null;
    }
    ModuleBinding binding =
        found.binding().imported(new ModuleBinding.Nominal(module, inner, from, shift));
    made.put(name, binding);
    return binding;
  }

  /** Whether a bound name is that of a transformer. */
  public boolean isSyntax(Symbol name) {
    Symbol inner = provided(name);
    Provided found = inner == null ? null : source.get(inner);
    return found != null && found.isSyntax();
  }

  @Override
  public Iterable<Symbol> names() {
    List<Symbol> names = new ArrayList<>();
    for (Symbol inner : source.names()) {
      if (!except.contains(inner)) {
        names.add(prefix.isEmpty() ? inner : Symbol.of(prefix + inner.name()));
      }
    }
    return names;
  }

  /** What a declared module provides at a phase level and in a space. */
  public static Source provides(Module module, PhaseSpace from) {
    return provides(module.provides(from));
  }

  private static Source provides(Map<Symbol, Provided> provided) {
    return new Source() {
      @Override
      public @Nullable Provided get(Symbol name) {
        return provided.get(name);
      }

      @Override
      public Iterable<Symbol> names() {
        return provided.keySet();
      }
    };
  }

  /** What a primitive module provides, at level 0. */
  public static Source primitives(ModuleName module) {
    boolean kernel = module.equals(ModuleName.KERNEL);
    String name = module.root.toString();
    return new Source() {
      @Override
      public @Nullable Provided get(Symbol provided) {
        if (module.equals(ModuleName.CORE) || kernel && Expander.isCoreForm(provided)) {
          return Expander.isCoreForm(provided)
              ? new Provided(ModuleBinding.definition(ModuleName.CORE, provided, 0), false, true)
              : null;
        }
        return PrimitiveModules.has(name, provided.name())
            ? new Provided(ModuleBinding.definition(module, provided, 0), false, false)
            : null;
      }

      @Override
      public Iterable<Symbol> names() {
        List<Symbol> names = new ArrayList<>();
        if (kernel || module.equals(ModuleName.CORE)) {
          names.addAll(CoreForms.NAMES);
        }
        PrimitiveModules.names(name).forEach(n -> names.add(Symbol.of(n)));
        return names;
      }
    };
  }

  /** Where a module provides something; the module is null for a primitive one. */
  public static Set<PhaseSpace> places(@Nullable Module module) {
    return module == null ? PRIMITIVE_PLACES : module.provides().keySet();
  }

  /** What a module provides; the module is null for a primitive one. */
  public static Source source(ModuleName name, @Nullable Module module, PhaseSpace from) {
    return module == null || Registry.isPrimitive(name) ? primitives(name) : provides(module, from);
  }
}
