package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Inspector;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In what surroundings a form is expanded. Immutable for its users; {@code with...} copies. */
public final class ExpandContext implements Cloneable {
  /** Where a form stands. */
  public enum Kind {
    /** Among expressions. */
    EXPRESSION,
    /** In an internal-definition context. */
    DEFINITION,
    /** At the top level. */
    TOP_LEVEL,
    /** In a module body. */
    MODULE,
    /** As the whole body of a module. */
    MODULE_BEGIN
  }

  /** The expander. */
  public final Expander expander;

  /** The namespace: of a top level, or of the module being expanded. */
  public final Namespace namespace;

  Kind kind;
  int phase;

  /** Whether expansion stops at core forms, without going into their parts. */
  boolean immediate;

  /** Whether a macro has asked for the expansion, and may do with the result what it likes. */
  boolean forMacro;

  /** Whether only the macros at the head are expanded, so that nothing implicit is added. */
  boolean onlyMacros;

  /** Identifiers at which {@code local-expand} stops. */
  List<Syntax> stops = List.of();

  /** Whether it stops at core forms that have expressions in them, too. */
  boolean stopsAtCore;

  /** Whether that is one of the identifiers at which {@code local-expand} stops. */
  boolean stopsAt(Symbol name) {
    return stops.stream().anyMatch(s -> s.isIdentifier(name));
  }

  /** The scopes that definition contexts add to whatever macros expand to in them. */
  List<Scope> inside = List.of();

  /** Whether macro results get the scope of the module's body. */
  boolean insideModule;

  /** Where use-site scopes of the definition context are noted; null outside of one. */
  @Nullable List<Scope> useSites;

  /**
   * The identity of the innermost definition context: that of a body, or the instance of the module
   * or top level. Macros that are defined in it add use-site scopes where they are used.
   */
  @Nullable Object frame;

  /** The definition contexts around, for {@code syntax-local-context}; the innermost first. */
  Object frames = Nil.NIL;

  /** The scopes of the local binding forms around, which quoted syntax does not keep. */
  private @Nullable LocalScopes locals;

  /** The use-site scopes of the definition contexts around, which quoted syntax does not keep. */
  private @Nullable Sites sites;

  /** The use-site scopes of definition contexts, the innermost first. */
  private record Sites(List<Scope> scopes, @Nullable Sites outer) {}

  /** A list of scopes, the innermost first. */
  private record LocalScopes(Scope scope, @Nullable LocalScopes outer) {}

  /**
   * The scopes of the definition contexts that macros have made so far in this expansion, which
   * quoted syntax does not keep.
   */
  private Set<Scope> made = new HashSet<>();

  /** Where lifted expressions go, or null where lifting is not possible. */
  @Nullable Lifts lifts;

  /** The module that is being expanded, or null. */
  @Nullable ModuleExpansion module;

  /** The scopes of the macro expansion that is going on, for {@code syntax-local-introduce}. */
  @Nullable Scope introduction;

  /** The use-site scope of that expansion, or null. */
  @Nullable Scope useSite;

  /** The code inspector of the module that defines the running macro, if that matters. */
  @Nullable Inspector definer;

  /** Whether what is expanded becomes part of the code as it is; a macro may drop the rest. */
  boolean isFinal = true;

  /** The name for what an expression makes, for {@code syntax-local-name}. */
  Object name = Boolean.FALSE;

  ExpandContext(Expander expander, Namespace namespace, Kind kind, int phase) {
    this.expander = expander;
    this.namespace = namespace;
    this.kind = kind;
    this.phase = phase;
  }

  /** A context for a form that stands by itself in a namespace. */
  public static ExpandContext topLevel(Expander expander, Namespace namespace) {
    ExpandContext ctx = new ExpandContext(expander, namespace, Kind.TOP_LEVEL, namespace.phase);
    expander.noteInspector();
    ctx.useSites = new ArrayList<>();
    ctx.frame = namespace.instance;
    return ctx;
  }

  /** A context that differs in some way. */
  ExpandContext copy() {
    try {
      return (ExpandContext) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Runs the code of other modules that is available at a phase. What it asks of the expander is
   * about the namespace, a phase lower.
   */
  void visit(int atPhase) {
    if (!namespace.hasAvailable(atPhase)) {
      return;
    }
    ExpandContext during = copy();
    during.phase = atPhase - 1;
    during.introduction = null;
    during.useSite = null;
    during.lifts = null;
    during.made = new HashSet<>();
    ExpandContext before = expander.running();
    expander.setRunning(during);
    try {
      namespace.visit(machine(), atPhase);
    } finally {
      expander.setRunning(before);
    }
  }

  /** The machine. */
  public Machine machine() {
    return expander.machine();
  }

  /** The phase. */
  public int phase() {
    return phase;
  }

  /** Where the form stands. */
  public Kind kind() {
    return kind;
  }

  /** For the parts of an expression. */
  ExpandContext asExpression() {
    if (kind == Kind.EXPRESSION && !immediate && name == Boolean.FALSE) {
      return this;
    }
    ExpandContext ctx = copy();
    ctx.kind = Kind.EXPRESSION;
    ctx.immediate = false;
    ctx.onlyMacros = false;
    ctx.inside = List.of();
    ctx.insideModule = false;
    if (kind != Kind.EXPRESSION && useSites != null) {
      ctx.useSites = new ArrayList<>();
    }
    ctx.frames = Nil.NIL;
    ctx.name = Boolean.FALSE;
    return ctx;
  }

  /** Inside of a local binding form. */
  ExpandContext within(Scope scope) {
    ExpandContext ctx = copy();
    ctx.locals = new LocalScopes(scope, locals);
    return ctx;
  }

  /** Inside of a definition context, whose use-site scopes are noted in a list. */
  ExpandContext withUseSites(List<Scope> scopes) {
    ExpandContext ctx = copy();
    ctx.sites = new Sites(scopes, sites);
    return ctx;
  }

  /** A form without the scopes of the local binding forms and definition contexts around. */
  Syntax withoutLocals(Syntax quoted) {
    Syntax s = quoted;
    for (LocalScopes at = locals; at != null; at = at.outer) {
      s = s.remove(at.scope);
    }
    ScopeSet all = s.context().scopes();
    for (int i = 0; i < all.size(); i++) {
      Scope scope = all.get(i);
      if (scope.kind == Scope.Kind.USE_SITE && isUseSite(scope) || made.contains(scope)) {
        s = s.remove(scope);
      }
    }
    return s;
  }

  /** A new scope of a definition context, which quoted syntax does not keep. */
  Scope definitionScope() {
    Scope scope = expander.scope(this, Scope.Kind.DEFINITION);
    made.add(scope);
    return scope;
  }

  private boolean isUseSite(Scope scope) {
    for (Sites at = sites; at != null; at = at.outer) {
      if (at.scopes.contains(scope)) {
        return true;
      }
    }
    return false;
  }

  /** For the expression that gets a name. */
  ExpandContext named(Object id) {
    ExpandContext ctx = asExpression().copy();
    ctx.name = id;
    return ctx;
  }

  /** For the last part of an expression, which keeps the name that the expression is given. */
  ExpandContext asTail() {
    ExpandContext ctx = asExpression();
    return name == Boolean.FALSE ? ctx : ctx.named(name);
  }

  /** For compile-time code, one phase up; its own compile-time code is run. */
  ExpandContext atNextPhase() {
    visit(phase + 2);
    ExpandContext ctx = asExpression().copy();
    ctx.phase = phase + 1;
    ctx.lifts = null;
    ctx.locals = null;
    ctx.sites = null;
    ctx.stops = List.of();
    ctx.stopsAtCore = false;
    ctx.made = new HashSet<>();
    ctx.forMacro = false;
    return ctx;
  }

  /** For one definition context's forms: only as far as their heads. */
  ExpandContext definitions(Scope scope, List<Scope> sites, Object identity) {
    ExpandContext ctx = within(scope).withUseSites(sites);
    ctx.kind = Kind.DEFINITION;
    ctx.immediate = true;
    ctx.onlyMacros = true;
    ctx.inside = List.of(scope);
    ctx.insideModule = false;
    ctx.useSites = sites;
    ctx.frame = identity;
    ctx.frames = new Pair(identity, kind == Kind.DEFINITION ? frames : Nil.NIL);
    ctx.name = Boolean.FALSE;
    return ctx;
  }

  /** For the expressions of a body, when all its definitions are known to {@code heads}. */
  ExpandContext afterDefinitions(ExpandContext heads) {
    ExpandContext ctx = asTail().copy();
    ctx.frame = heads.frame;
    if (heads.useSites != null) {
      ctx.useSites = new ArrayList<>();
      for (Scope site : heads.useSites) {
        ctx.locals = new LocalScopes(site, ctx.locals);
      }
    }
    return ctx;
  }

  /** What {@code syntax-local-context} gives. */
  public Object describe() {
    return switch (kind) {
      case EXPRESSION -> Symbol.of("expression");
      case TOP_LEVEL -> Symbol.of("top-level");
      case MODULE -> Symbol.of("module");
      case MODULE_BEGIN -> Symbol.of("module-begin");
      case DEFINITION -> Lists.isList(frames) ? frames : Lists.of(frames);
    };
  }

  /** Removes the use-site scopes of the definition context from what is to be bound or imports. */
  Syntax withoutUseSites(Syntax id) {
    return useSites == null ? id : id.removeAll(List.copyOf(useSites));
  }

  /**
   * An identifier as it is to be bound: without the use-site scopes that macros added.
   *
   * @param definitions in what definition context; null for that of the macro's use
   */
  public Syntax asBinding(Syntax id, @Nullable DefinitionContext definitions) {
    Syntax s = introduction == null ? id : id.flip(introduction);
    s = definitions == null ? withoutUseSites(s) : definitions.withoutUseSites(s);
    return introduction == null ? s : s.flip(introduction);
  }

  /** The name given to the expression, or false. */
  public Object name() {
    return name;
  }

  /** The expansion of the module around, or null. */
  public @Nullable ModuleExpansion module() {
    return module;
  }

  /** The name of the module around, or null. */
  public @Nullable ModuleName moduleName() {
    return module == null ? null : module.self();
  }

  /**
   * The module that a path means here: a quoted symbol may name a submodule of the module around.
   *
   * @param load whether it is to be declared if it is not
   */
  public ModuleName resolveModule(Object path, boolean load) {
    ModuleName base = namespace.isTopLevel() ? null : namespace.name();
    return expander
        .resolver()
        .resolve(machine(), SubmodulePaths.within(this, path), base, namespace, load);
  }

  /** An identifier with all scopes of the local binding forms around. */
  public Syntax shadower(Syntax id) {
    Syntax s = id;
    for (LocalScopes at = locals; at != null; at = at.outer) {
      s = s.add(at.scope);
    }
    return namespace.introduce(s);
  }

  private Syntax introduced(Syntax id) {
    return introduction == null ? id : id.flip(introduction);
  }

  /**
   * What {@code syntax-local-module-defined-identifiers} gives: lists by phase, in a hash table.
   */
  public Object definedIdentifiers() {
    ImmutableHash table = ImmutableHash.empty(HashKind.EQV);
    if (module != null) {
      for (var level : module.definitions().defined().entrySet()) {
        List<Object> ids = new ArrayList<>();
        level.getValue().values().forEach(id -> ids.add(introduced(id)));
        ImmutableHash more = table.put(Phase.value(level.getKey()), Lists.of(ids));
        table = java.util.Objects.requireNonNull(more);
      }
    }
    return table;
  }

  /**
   * What {@code syntax-local-module-required-identifiers} gives.
   *
   * @param from the required module; null for all
   * @param shift what the require shifts; null for all
   */
  public Object requiredIdentifiers(@Nullable ModuleName from, PhaseSpace.@Nullable Shift shift) {
    if (module == null) {
      return Boolean.FALSE;
    }
    Map<PhaseSpace, List<Object>> byPhase =
        module.definitions().imports().required(from, shift, this::introduced);
    List<Object> rows = new ArrayList<>();
    byPhase.forEach((at, ids) -> rows.add(new Pair(at.datum(), Lists.of(ids))));
    return rows.isEmpty() ? Boolean.FALSE : Lists.of(rows);
  }

  /** The names of the submodules that were declared so far. */
  public Object submoduleNames() {
    return module == null ? Nil.NIL : Lists.of(module.body().submoduleNames());
  }

  /** The scope of the running macro, or null. */
  public @Nullable Scope introduction() {
    return introduction;
  }

  /** The use-site scope of the running macro, or null. */
  public @Nullable Scope useSite() {
    return useSite;
  }

  /** For what is lifted to the level of the namespace. */
  Lifts newLifts() {
    return new Lifts(namespace.instance.liftTarget());
  }

  /** Where lifted expressions go, or null. */
  public @Nullable Lifts lifts() {
    return lifts;
  }
}
