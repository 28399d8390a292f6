package dev.jacket.expander.module;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.MultiScope;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.Inspector;
import dev.jacket.value.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A module declaration: what a compiled {@code module} form says. */
public final class Module {
  /** A module that is required at some phase shift; {@code Phase.LABEL} for label. */
  public record Require(ModuleName module, int shift) {}

  /**
   * The scopes of a module's body.
   *
   * @param all what everything in the module has
   * @param inside what macro results get, too
   */
  public record BodyScopes(Context all, MultiScope inside) {}

  /** Makes a module's lazily loaded parts. */
  public interface Parts {
    /** The code at a phase level, or null if there is none. */
    @Nullable Body body(int level);

    /** The syntax literal with an index, as the module's own phase 0 sees it. */
    Object literal(int index);

    /** All syntax literals. */
    List<?> literals();

    /** The scopes of the module's body, or null if they were not kept. */
    default @Nullable BodyScopes scopes() {
      return null;
    }
  }

  private final ModuleName name;
  private final List<Require> requires;
  private final Map<PhaseSpace, Map<Symbol, Provided>> provides;
  private final Map<Integer, Set<Symbol>> syntaxes;
  private final int lowest;
  private final int highest;
  private final Parts parts;
  private final Details details;
  private @Nullable Set<ModuleBinding.Definition> unprotected;

  /**
   * What is rarely asked for.
   *
   * @param source where the code comes from: a path, symbol, or the name's root
   * @param pre submodules that were declared with {@code module}
   * @param post submodules that were declared with {@code module*}
   * @param languageInfo the value of property {@code module-language}, or false
   * @param crossPhase whether there is one instance for all phases
   * @param inspector the code inspector with which it was declared
   * @param realm of its procedures
   * @param portals the indices of the syntax literals that are the content of portal syntax
   */
  public record Details(
      Object source,
      List<Symbol> pre,
      List<Symbol> post,
      Object languageInfo,
      boolean crossPhase,
      Inspector inspector,
      Symbol realm,
      Map<ModuleBinding.Definition, Integer> portals) {
    /** The realm of a module that says nothing of it. */
    public static final Symbol REALM = Symbol.of("racket");

    Details withSubmodules(List<Symbol> before, List<Symbol> after) {
      return new Details(
          source, before, after, languageInfo, crossPhase, inspector, realm, portals);
    }
  }

  /**
   * A declaration.
   *
   * @param syntaxes the names of transformers by phase level
   * @param lowest the lowest phase level that has code, in this module or what it requires
   * @param highest the highest such level
   */
  public Module(
      ModuleName name,
      List<Require> requires,
      Map<PhaseSpace, Map<Symbol, Provided>> provides,
      Map<Integer, Set<Symbol>> syntaxes,
      int lowest,
      int highest,
      Parts parts,
      Details details) {
    this.name = name;
    this.requires = requires;
    this.provides = provides;
    this.syntaxes = syntaxes;
    this.lowest = lowest;
    this.highest = highest;
    this.parts = parts;
    this.details = details;
  }

  /** The same module with other submodules. */
  public Module withSubmodules(List<Symbol> pre, List<Symbol> post) {
    Details other = details.withSubmodules(pre, post);
    return new Module(name, requires, provides, syntaxes, lowest, highest, parts, other);
  }

  /** The name under which the module is declared. */
  public ModuleName name() {
    return name;
  }

  /** The required modules, in order. */
  public List<Require> requires() {
    return requires;
  }

  /** What is provided, by phase level, space and name. */
  public Map<PhaseSpace, Map<Symbol, Provided>> provides() {
    return provides;
  }

  /** What is provided at a phase level, in the default space. */
  public Map<Symbol, Provided> provides(int level) {
    return provides(PhaseSpace.of(level));
  }

  /** What is provided at a phase level and in a space. */
  public Map<Symbol, Provided> provides(PhaseSpace at) {
    return provides.getOrDefault(at, Map.of());
  }

  /** Whether the definition of a name at a phase level is a transformer. */
  public boolean isSyntax(int level, Symbol definition) {
    return syntaxes.getOrDefault(level, Set.of()).contains(definition);
  }

  /** The content of portal syntax, as the module's own phase 0 sees it; null for other names. */
  public @Nullable Syntax portal(int level, Symbol definition) {
    Integer index =
        details.portals.isEmpty()
            ? null
            : details.portals.get(new ModuleBinding.Definition(name, definition, level));
    return index == null ? null : (Syntax) parts.literal(index);
  }

  /** The names of transformers, by phase level. */
  public Map<Integer, Set<Symbol>> syntaxes() {
    return syntaxes;
  }

  /** Whether this module or one that it requires may have code at a phase level. */
  public boolean reaches(int level) {
    return level >= lowest && level <= highest;
  }

  /** The lowest phase level with code, here or in required modules. */
  public int lowest() {
    return lowest;
  }

  /** The highest phase level with code, here or in required modules. */
  public int highest() {
    return highest;
  }

  /** Whether what a module defines can be used by everybody: it is provided, and not protected. */
  public boolean isUnprotected(ModuleBinding.Definition definition) {
    Set<ModuleBinding.Definition> known = unprotected;
    if (known == null) {
      known = new HashSet<>();
      for (Map<Symbol, Provided> level : provides.values()) {
        for (Provided p : level.values()) {
          if (!p.isProtected()) {
            known.add(p.binding().target());
          }
        }
      }
      unprotected = known;
    }
    return known.contains(definition);
  }

  /** Whether what a module defines is provided under protection. */
  public boolean isProtected(ModuleBinding.Definition definition) {
    return provides.values().stream()
        .flatMap(level -> level.values().stream())
        .anyMatch(p -> p.isProtected() && p.binding().target().equals(definition));
  }

  /** The code and literals. */
  public Parts parts() {
    return parts;
  }

  /** What is rarely asked for. */
  public Details details() {
    return details;
  }
}
