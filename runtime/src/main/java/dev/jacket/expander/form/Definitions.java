package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.binding.PortalSyntax;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Printer;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a module being expanded has imported and defined so far. */
public final class Definitions implements Requires.Importer {
  private final ModuleName self;
  private final ExpandContext ctx;
  private final Set<Module.Require> required = new LinkedHashSet<>();
  private final List<Bulk> bulks = new ArrayList<>();
  private final List<Single> singles = new ArrayList<>();
  private final Map<Integer, Map<Symbol, Syntax>> defined = new HashMap<>();
  private final Map<Integer, Set<Symbol>> syntaxes = new HashMap<>();
  private final Map<ModuleBinding.Definition, Syntax> portals = new LinkedHashMap<>();
  private final Context body;
  private Syntax form;
  private boolean keepsRequired;

  /** All of a module's provided names at a level, bound at a phase. */
  record Bulk(Import all, Context context, int phase, boolean shadowable, Syntax path) {}

  /** One imported identifier. */
  record Single(Syntax local, int phase, Provided provided, ModuleBinding binding) {}

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
  }

  /** What the module has before anything of its body is expanded: modules required, a language. */
  Definitions again() {
    Definitions fresh = new Definitions(self, ctx, form, body);
    fresh.required.addAll(required);
    bulks.stream().filter(Bulk::shadowable).forEach(fresh.bulks::add);
    return fresh;
  }

  /** Says which form errors are about. */
  Definitions in(Syntax current) {
    form = current;
    return this;
  }

  /** The required modules, in order. */
  public List<Module.Require> required() {
    return List.copyOf(required);
  }

  List<Bulk> bulks() {
    return bulks;
  }

  List<Single> singles() {
    return singles;
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

  /** The imported identifiers by phase: those from a module, with a shift, or all. */
  Map<PhaseSpace, List<Object>> required(
      @Nullable ModuleName from, PhaseSpace.@Nullable Shift shift, UnaryOperator<Syntax> show) {
    Map<PhaseSpace, List<Object>> byPhase = new TreeMap<>();
    for (Bulk b : bulks) {
      if ((from == null || b.all.module().equals(from))
          && (shift == null || b.all.shift().equals(shift))) {
        List<Object> ids =
            byPhase.computeIfAbsent(b.all.shift().applyTo(b.all.from()), p -> new ArrayList<>());
        for (Symbol name : b.all.names()) {
          ids.add(show.apply(new Syntax(name, b.context, form.location, null)));
        }
      }
    }
    for (Single s : singles) {
      if ((from == null || s.binding.nominal.module().equals(from))
          && (shift == null || s.binding.nominal.shift().equals(shift))) {
        ModuleBinding.Nominal n = s.binding.nominal;
        byPhase
            .computeIfAbsent(n.shift().applyTo(n.from()), p -> new ArrayList<>())
            .add(show.apply(s.local));
      }
    }
    return byPhase;
  }

  // ---- imports ----

  @Override
  public void required(ModuleName module, int shift, Syntax path) {
    form = path;
    if (required.add(new Module.Require(module, shift))) {
      ctx.namespace.instances.makeAvailable(ctx.machine(), module, shift);
    }
  }

  @Override
  public void bulk(Import all, Context context, int phase, boolean shadowable) {
    ScopeSet scopes = context.at(phase);
    if (!shadowable) {
      checkBulk(all, scopes, phase);
    }
    Set<Symbol> own = definedExactly(all, scopes, phase);
    Import left = own.isEmpty() ? all : all.without(own);
    bulks.add(new Bulk(left, context, phase, shadowable, form));
    Resolution.bindBulk(scopes, left);
  }

  /** The imported names that are defined already: a definition goes before an import. */
  private Set<Symbol> definedExactly(Import all, ScopeSet scopes, int phase) {
    Set<Symbol> own = new HashSet<>();
    for (Symbol name : defined.getOrDefault(phase, Map.of()).keySet()) {
      if (isBoundExactly(name, scopes, phase) && all.get(name) != null) {
        own.add(name);
      }
    }
    return own;
  }

  /** Complains if an import is in conflict with other imports. */
  private void checkBulk(Import all, ScopeSet scopes, int phase) {
    for (Bulk other : bulks) {
      if (other.shadowable || other.phase != phase || !other.context.at(phase).equals(scopes)) {
        continue;
      }
      if (other.all.module().equals(all.module()) && other.all.prefix().equals(all.prefix())) {
        continue;
      }
      for (Symbol name : all.names()) {
        ModuleBinding theirs = other.all.get(name);
        ModuleBinding ours = all.get(name);
        if (theirs != null && ours != null && !theirs.same(ours)) {
          throw importedTwice(name, phase, other.path);
        }
      }
    }
    for (Single other : singles) {
      Symbol name = (Symbol) other.local.content();
      ModuleBinding ours = all.get(name);
      if (ours != null
          && other.phase == phase
          && other.local.context().at(phase).equals(scopes)
          && !ours.same(other.binding)) {
        throw importedTwice(name, phase, null);
      }
    }
  }

  private boolean isBoundExactly(Symbol name, ScopeSet scopes, int phase) {
    Syntax id = defined.getOrDefault(phase, Map.of()).get(name);
    return id != null && id.context().at(phase).equals(scopes);
  }

  private RuntimeException importedTwice(Symbol name, int phase, @Nullable Syntax other) {
    return importedTwice(new Syntax(name, form.context(), form.location, null), phase, other);
  }

  /**
   * The error for a name that has two imports.
   *
   * @param other the path of the module of which everything was imported before, or null
   */
  private RuntimeException importedTwice(Syntax id, int phase, @Nullable Syntax other) {
    String before =
        other == null
            ? ""
            : "\n  also provided by: "
                + Printer.errorString(SyntaxData.toDatum(other)).replaceFirst("^'", "");
    return SyntaxMessage.error(
        ExnTypes.SYNTAX,
        "module",
        "identifier already required" + phaseText(phase),
        form,
        id,
        before);
  }

  private static String phaseText(int phase) {
    return switch (phase) {
      case 0 -> "";
      case 1 -> " for syntax";
      case Phase.LABEL -> " for label";
      default -> " for phase " + phase;
    };
  }

  @Override
  public void single(Syntax local, int phase, Provided provided, ModuleBinding binding) {
    ScopeSet scopes = local.context().at(phase);
    Symbol name = (Symbol) local.content();
    Binding former = Resolution.resolveExactly(local, phase);
    if (former instanceof ModuleBinding m && !m.same(binding)) {
      if (m.module.equals(self)) {
        return;
      }
      if (isSingle(name, scopes, phase)) {
        throw importedTwice(local, phase, null);
      }
      Bulk before = bulk(name, scopes, phase);
      if (before != null) {
        throw importedTwice(local, phase, before.path);
      }
    }
    singles.add(new Single(local, phase, provided, binding));
    Resolution.bind(local, phase, binding);
  }

  /** Whether a name with exactly these scopes was imported by itself. */
  private boolean isSingle(Symbol name, ScopeSet scopes, int phase) {
    for (Single s : singles) {
      if (s.phase == phase
          && s.local.content() == name
          && s.local.context().at(phase).equals(scopes)) {
        return true;
      }
    }
    return false;
  }

  /** The import of a whole module, other than the module's language, that has a name; or null. */
  private @Nullable Bulk bulk(Symbol name, ScopeSet scopes, int phase) {
    for (Bulk b : bulks) {
      if (!b.shadowable
          && b.phase == phase
          && b.context.at(phase).equals(scopes)
          && b.all.get(name) != null) {
        return b;
      }
    }
    return null;
  }

  // ---- definitions ----

  /**
   * Binds an identifier to a new definition.
   *
   * @return the name of the definition
   */
  Symbol define(Syntax id, int phase, boolean isSyntax) {
    Map<Symbol, Syntax> names = defined.computeIfAbsent(phase, p -> new HashMap<>());
    boolean again =
        Resolution.resolveExactly(id, phase) instanceof ModuleBinding m
            && m.module.equals(self)
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
    return name;
  }

  private RuntimeException alreadyDefined(Syntax id, int phase) {
    return SyntaxMessage.error("module", "identifier already defined" + phaseText(phase), form, id);
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

  @Override
  public void portal(Syntax id, int phase, Syntax content) {
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
