package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.binding.PortalSyntax;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a module being expanded has defined so far, and what it has imported. */
public final class Definitions {
  private final ModuleName self;
  private final ExpandContext ctx;
  private final Imports imports;
  private final Map<Integer, Map<Symbol, Syntax>> defined = new HashMap<>();
  private final Map<Integer, Set<Symbol>> syntaxes = new HashMap<>();
  private final Map<ModuleBinding.Definition, Syntax> portals = new LinkedHashMap<>();
  private final Context body;
  private Syntax form;
  private boolean keepsRequired;

  /**
   * Of a module of which nothing is expanded yet.
   *
   * @param body the context that all syntax in the module's body has
   */
  Definitions(ModuleName self, ExpandContext ctx, Syntax form, Context body) {
    this.self = self;
    this.body = body;
    this.ctx = ctx;
    this.form = form;
    this.imports = new Imports(this, ctx, form);
  }

  /** What the module has before anything of its body is expanded: modules required, a language. */
  Definitions again() {
    Definitions fresh = new Definitions(self, ctx, form, body);
    fresh.imports.startLike(imports);
    return fresh;
  }

  /** Says which form errors are about. */
  Definitions in(Syntax current) {
    form = current;
    imports.in(current);
    return this;
  }

  /** The module's name. */
  ModuleName self() {
    return self;
  }

  /** What is imported. */
  Imports imports() {
    return imports;
  }

  /** The required modules, in order. */
  public List<Module.Require> required() {
    return imports.required();
  }

  /** The defined names by phase, with the identifiers that define them. */
  Map<Integer, Map<Symbol, Syntax>> defined() {
    return defined;
  }

  /** The names of transformers by phase. */
  public Map<Integer, Set<Symbol>> syntaxes() {
    return syntaxes;
  }

  /** The content of portal syntax, by its definition. */
  public Map<ModuleBinding.Definition, Syntax> portals() {
    return portals;
  }

  /** Says that from now on no name may be defined that is imported, except from the language. */
  void keepRequired() {
    keepsRequired = true;
  }

  /** Whether all bindings follow from the names of definitions and required modules alone. */
  boolean areSimple() {
    for (Map.Entry<Integer, Map<Symbol, Syntax>> level : defined.entrySet()) {
      for (Map.Entry<Symbol, Syntax> one : level.getValue().entrySet()) {
        if (one.getKey() != one.getValue().content()) {
          return false;
        }
      }
    }
    return imports.areWhole(body);
  }

  /** Whether a binding is to a definition of this module. */
  boolean isOwn(ModuleBinding b) {
    return b.module.equals(self);
  }

  /** Whether no name may be both imported and defined. */
  boolean keepsRequired() {
    return keepsRequired;
  }

  /** The identifiers with exactly these scopes that are defined at a phase, by their names. */
  Map<Symbol, Syntax> definedExactly(ScopeSet scopes, int phase) {
    Map<Symbol, Syntax> exactly = new HashMap<>();
    for (Syntax id : defined.getOrDefault(phase, Map.of()).values()) {
      if (id.context().at(phase).equals(scopes)) {
        exactly.put((Symbol) id.content(), id);
      }
    }
    return exactly;
  }

  /** How errors tell a phase. */
  static String text(int phase) {
    return switch (phase) {
      case 0 -> "";
      case 1 -> " for syntax";
      case Phase.LABEL -> " for label";
      default -> " for phase " + phase;
    };
  }

  // ---- definitions ----

  /**
   * Binds an identifier to a new definition.
   *
   * @return the name of the definition
   */
  Symbol define(Syntax id, int phase, boolean isSyntax) {
    Map<Symbol, Syntax> names = defined.computeIfAbsent(phase, p -> new HashMap<>());
    Binding former = Resolution.resolveExactly(id, phase);
    boolean again =
        former instanceof ModuleBinding m
            && isOwn(m)
            && m.phase == phase
            && names.containsKey(m.name);
    if (again) {
      throw alreadyDefined(id, phase);
    }
    boolean plain = id.context().at(phase).equals(body.at(phase));
    Symbol name = freshName((Symbol) id.content(), plain, names);
    names.put(name, id);
    if (isSyntax) {
      syntaxes.computeIfAbsent(phase, p -> new HashSet<>()).add(name);
    }
    Resolution.bind(id, phase, ModuleBinding.definition(self, name, (Symbol) id.content(), phase));
    imports.define(id, phase, former, form);
    return name;
  }

  private RuntimeException alreadyDefined(Syntax id, int phase) {
    return SyntaxMessage.error("module", "identifier already defined" + text(phase), form, id);
  }

  /**
   * A name for a definition; that of the identifier itself if this has only the scopes of the
   * module's body. It is interned, so that other modules can refer to it when they are stored.
   */
  private static Symbol freshName(Symbol wanted, boolean plain, Map<Symbol, Syntax> names) {
    Symbol name = wanted.kind() == Symbol.Kind.UNINTERNED ? Symbol.of(wanted.name()) : wanted;
    for (int i = 1; !plain && i == 1 || names.containsKey(name); i++) {
      name = Symbol.of(wanted.name() + "." + i);
    }
    return name;
  }

  /** Defines an identifier as portal syntax. */
  void portal(Syntax id, int phase, Syntax content) {
    Symbol name = define(id, phase, true);
    transformer(id, phase, name, new PortalSyntax(content));
  }

  /** Gives a defined name its value at compile time. */
  void transformer(Syntax id, int phase, Symbol name, Object value) {
    ctx.namespace.instance.transformer(phase, name).value = value;
    if (value instanceof PortalSyntax portal) {
      portals.put(new ModuleBinding.Definition(self, name, phase), portal.content());
    }
    Syntax equivalent = CompileTime.equivalent(value, ctx);
    if (equivalent != null) {
      Resolution.bind(
          id, phase, ModuleBinding.definition(self, name, phase).equivalentTo(equivalent));
    }
  }

  /** Whether a binding is to a transformer, of this module or another. */
  boolean isSyntax(ModuleBinding b) {
    if (b.module.equals(self)) {
      return syntaxes.getOrDefault(b.phase, Set.of()).contains(b.name);
    }
    if (b.module.equals(ModuleName.CORE)) {
      return true;
    }
    Module module = ctx.namespace.registry.find(ctx.expander.machine(), b.module);
    return module != null && module.isSyntax(b.phase, b.name);
  }
}
