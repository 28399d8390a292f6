package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.binding.PortalSyntax;
import dev.jacket.expander.compile.UnitCompiler;
import dev.jacket.expander.load.CurrentResolver;
import dev.jacket.expander.load.ExpanderSource;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.module.Instances;
import dev.jacket.expander.module.Instantiation;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Properties;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.ScopeSpace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Task;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Levels;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expands forms: finds out what they mean, calls macros, hands core forms to their classes. */
public final class Expander {
  /** What a name stands for that is bound to a variable. */
  static final Object VARIABLE = new Object();

  /** For how many levels of expansion a {@code DeepStack} has room. */
  private static final int LEVELS = 5_000;

  private static final Symbol APP = Symbol.of("#%app");
  private static final Symbol DATUM = Symbol.of("#%datum");
  private static final Symbol TOP = Symbol.of("#%top");

  private final Machine machine;
  private final UnitCompiler compiler;
  private final CurrentResolver resolver;
  private final Map<Symbol, CoreForm> core = CoreForms.all();

  /** Whether there has been another current code inspector than the first one. */
  private boolean isGuarded;

  private boolean providing;

  /** How deep expansion is nested. */
  private final Levels levels;

  /** The context of the macro that runs where no task does. */
  private @Nullable ExpandContext running;

  /** An expander for an engine. */
  public Expander(Machine machine, UnitCompiler compiler) {
    this.machine = machine;
    this.compiler = compiler;
    this.resolver = CurrentResolver.of(machine);
    this.levels = new Levels(machine.depthLimit() / 4 + 1, LEVELS);
  }

  /** The expander of an engine. */
  public static Expander of(Machine m) {
    return ((ExpanderSource) ExpanderSource.OF_ENGINE.get(m)).expander();
  }

  /** The machine that runs macros. */
  public Machine machine() {
    return machine;
  }

  /** What compiles expanded code. */
  public UnitCompiler compiler() {
    return compiler;
  }

  /** What finds the names of modules. */
  public CurrentResolver resolver() {
    return resolver;
  }

  /** The context of the macro that the current task runs, or null. */
  public @Nullable ExpandContext running() {
    Task task = machine.task;
    return task == null ? running : (ExpandContext) task.expansion;
  }

  void setRunning(@Nullable ExpandContext ctx) {
    Task task = machine.task;
    if (task == null) {
      running = ctx;
    } else {
      task.expansion = ctx;
    }
  }

  /** Whether a name is that of a core form. */
  public static boolean isCoreForm(Symbol name) {
    return CoreForms.NAMES.contains(name);
  }

  /** Looks whether access to bindings must be checked from now on. */
  void noteInspector() {
    isGuarded |= !Access.isUnlimited(machine);
  }

  /** Whether access to bindings must be checked. */
  boolean isGuarded() {
    return isGuarded;
  }

  /** Whether a provide specification is being expanded. */
  public boolean providing() {
    return providing;
  }

  void setProviding(boolean now) {
    providing = now;
  }

  /** The name for a module form at the top level, given the name in the form. */
  public ModuleName nameFor(Symbol id) {
    Object declared = LoadParameters.DECLARE_NAME.get(machine);
    if (declared instanceof ModuleName given) {
      return given;
    }
    return ModuleName.of(id);
  }

  // ---- the loop ----

  /** Expands a form. */
  public Syntax expand(Syntax form, ExpandContext ctx) {
    if (!levels.enter()) {
      return levels.onNewStack(() -> expand(form, ctx));
    }
    try {
      Syntax at = form;
      while (true) {
        Step step = step(at, ctx);
        if (step.done) {
          return step.form;
        }
        at = step.form;
      }
    } finally {
      levels.leave();
    }
  }

  /** A step of expansion; it is done if the form is to be expanded no further. */
  record Step(Syntax form, boolean done) {
    static Step done(Syntax form) {
      return new Step(form, true);
    }

    static Step more(Syntax form) {
      return new Step(form, false);
    }
  }

  /** Expands a form by one step: a macro call, or a core form and all its parts. */
  Step step(Syntax form, ExpandContext ctx) {
    if (form.isIdentifier()) {
      return identifier(form, ctx);
    }
    if (!(form.content() instanceof Pair p)) {
      return implicit(form.content() == Nil.NIL ? APP : DATUM, form, ctx);
    }
    if (!(p.car instanceof Syntax head && head.isIdentifier())) {
      return implicit(APP, form, ctx);
    }
    Object meaning = meaning(head, ctx);
    if (meaning == null || meaning == VARIABLE) {
      return isStop(head, ctx) ? Step.done(form) : implicit(APP, form, ctx);
    }
    if (isStop(head, ctx)) {
      return Step.done(form);
    }
    return apply(meaning, head, form, ctx);
  }

  private Step identifier(Syntax id, ExpandContext ctx) {
    if (isStop(id, ctx)) {
      return Step.done(id);
    }
    Object meaning = meaning(id, ctx);
    if (meaning == null) {
      return implicit(TOP, id, ctx);
    }
    if (meaning == VARIABLE) {
      return Step.done(ctx.immediate || ctx.stopsAtCore ? id : asBound(id, ctx));
    }
    return apply(meaning, id, id, ctx);
  }

  /** A reference to a local variable, with the scopes that the variable was bound with. */
  static Syntax asBound(Syntax id, ExpandContext ctx) {
    if (!(Resolution.resolve(id, ctx.phase) instanceof LocalBinding local)) {
      return id;
    }
    if (local.context == null) {
      return id;
    }
    Syntax bound = id.withContext(local.context.trusted(id.context().trust()));
    return id.context().scopes().hasMacroScope()
        ? bound.withProperties(Properties.without(id.properties, Properties.ORIGINAL))
        : bound;
  }

  private Step apply(Object meaning, Syntax head, Syntax form, ExpandContext ctx) {
    if (meaning instanceof CoreForm coreForm) {
      return ctx.immediate ? Step.done(form) : Step.done(coreForm.expand(form, ctx));
    }
    Syntax elsewhere = ExpansionContexts.moved(meaning, head, form, ctx);
    if (elsewhere != null) {
      return Step.more(elsewhere);
    }
    Object renamed = behindRenames(meaning, ctx);
    Object transformer = renamed != null && isMacro(renamed) ? renamed : meaning;
    return Step.more(Transformers.apply(transformer, head, form, ctx));
  }

  /** What a meaning stands for if it is to make a name the same as another one. */
  private @Nullable Object behindRenames(@Nullable Object first, ExpandContext ctx) {
    Object meaning = first;
    while (meaning != null && Transformers.isRename(meaning)) {
      Syntax target = Transformers.target(ctx, meaning);
      if (Identifiers.isDistinct(target)) {
        return meaning;
      }
      meaning = meaning(target, ctx);
    }
    return meaning;
  }

  private static boolean isMacro(Object meaning) {
    return meaning != VARIABLE && !(meaning instanceof CoreForm);
  }

  /** Expands a form whose head does not say what it is, as {@code #%app} and its like do. */
  private Step implicit(Symbol name, Syntax form, ExpandContext ctx) {
    Syntax id =
        new Syntax(name, form.context(), form.location, Properties.implicit(form.properties));
    if (ctx.onlyMacros || isStop(id, ctx)) {
      return Step.done(form);
    }
    Object meaning = behindRenames(meaning(id, ctx), ctx);
    if (meaning == null && ctx.immediate) {
      return Step.done(form);
    }
    if (meaning == null || meaning == VARIABLE) {
      throw missingImplicit(name, form, ctx);
    }
    if (meaning instanceof CoreForm
        && (ctx.immediate || name == TOP && ctx.forMacro && ctx.module == null)) {
      return Step.done(form);
    }
    Syntax whole = new Syntax(new Pair(id, form), form.context(), form.location, form.properties);
    if (meaning instanceof CoreForm coreForm) {
      return Step.done(coreForm.expand(whole, ctx));
    }
    return apply(meaning, id, whole, ctx);
  }

  private RuntimeException missingImplicit(Symbol name, Syntax form, ExpandContext ctx) {
    String why = "no " + name + " syntax transformer is bound" + phaseText(ctx.phase);
    if (name == TOP || form.isIdentifier()) {
      return SyntaxMessage.error(
          ExnTypes.SYNTAX,
          form.content().toString(),
          "unbound identifier;\n also, " + why,
          form,
          null);
    }
    if (name == APP
        && form.content() instanceof Pair p
        && p.car instanceof Syntax head
        && head.isIdentifier()
        && Resolution.resolve(head, ctx.phase) == null) {
      return SyntaxMessage.error(
          ExnTypes.SYNTAX,
          head.content().toString(),
          "unbound identifier;\n also, " + why,
          form,
          head);
    }
    String what = name == APP ? "function application is" : "literal data is";
    return SyntaxMessage.error(null, what + " not allowed;\n " + why, null, form);
  }

  private static String phaseText(int phase) {
    return phase == 0 ? "" : phase == 1 ? " in the transformer phase" : " at phase " + phase;
  }

  /** The error for an identifier without binding. */
  static RuntimeException unbound(Syntax id, ExpandContext ctx) {
    String phase =
        ctx.phase == 0
            ? ""
            : ctx.phase == 1 ? " in the transformer environment" : " at phase " + ctx.phase;
    return SyntaxMessage.error(
        ExnTypes.SYNTAX_UNBOUND, id.content().toString(), "unbound identifier" + phase, id, null);
  }

  private static boolean isStop(Syntax id, ExpandContext ctx) {
    if (ctx.stopsAtCore
        && Resolution.resolve(id, ctx.phase) instanceof ModuleBinding b
        && b.module.equals(ModuleName.CORE)
        && CoreForms.STOPS.contains(b.name.name())) {
      return true;
    }
    for (Syntax stop : ctx.stops) {
      if (Identifiers.free(id, ctx.phase, stop, ctx.phase)) {
        return true;
      }
    }
    return false;
  }

  // ---- meanings ----

  /**
   * What an identifier means: null if it is unbound, {@link #VARIABLE}, a {@link CoreForm}, or the
   * value of a transformer.
   */
  @Nullable Object meaning(Syntax id, ExpandContext ctx) {
    return meaning(id, null, ctx);
  }

  /**
   * As above, for an identifier that a form assigns to.
   *
   * @param assignment the form, or null
   */
  @Nullable Object meaning(Syntax id, @Nullable Syntax assignment, ExpandContext ctx) {
    Binding binding = Resolution.resolve(id, ctx.phase);
    if (binding == null) {
      return null;
    }
    if (id.isTainted()) {
      String name = id.content().toString();
      throw SyntaxMessage.error(
          name, "cannot use identifier tainted by macro transformation", id, null);
    }
    if (binding instanceof LocalBinding local) {
      Object transformer = local.transformer();
      if (transformer == null && local.frame instanceof LocalDefinitions.Frame frame) {
        frame.refer(local);
      }
      return transformer == null ? VARIABLE : transformer;
    }
    if (binding instanceof ModuleBinding module) {
      Object meaning = moduleMeaning(module, ctx);
      if (isGuarded) {
        Access.check(id, module, meaning != VARIABLE, assignment, ctx);
      }
      return meaning;
    }
    throw SyntaxMessage.error(
        id.content().toString(), "identifier's binding is ambiguous", id, null);
  }

  private Object moduleMeaning(ModuleBinding b, ExpandContext ctx) {
    if (b.module.equals(ModuleName.CORE)) {
      CoreForm form = core.get(b.name);
      return form == null ? VARIABLE : form;
    }
    if (Registry.isPrimitive(b.module)) {
      return VARIABLE;
    }
    Object value = transformerValue(b, ctx.phase, ctx.namespace);
    return value == null ? VARIABLE : value;
  }

  /** The content of the portal syntax that a binding refers to, or null; nothing is run. */
  public @Nullable Syntax portal(ModuleBinding b, int phase, Namespace namespace) {
    int zero = Phase.minus(phase, b.phase);
    ModuleInstance own =
        b.module.equals(namespace.name())
            ? namespace.instance
            : namespace.instances.existing(b.module, zero);
    if (own != null && own.transformerValue(b.phase, b.name) instanceof PortalSyntax portal) {
      return portal.content();
    }
    Module module = Registry.isPrimitive(b.module) ? null : namespace.registry.declared(b.module);
    Syntax portal = module == null ? null : module.portal(b.phase, b.name);
    return portal == null ? null : portal.shift(zero);
  }

  /** The value of the transformer that a binding refers to, or null if it is a variable. */
  public @Nullable Object transformerValue(ModuleBinding b, int phase, Namespace namespace) {
    int zero = Phase.minus(phase, b.phase);
    if (b.module.equals(namespace.name()) && zero == namespace.instance.zeroPhase) {
      return namespace.instance.transformerValue(b.phase, b.name);
    }
    if (b.module.isTopLevel()) {
      return namespace.name().isTopLevel()
          ? namespace.instance.transformerValue(b.phase, b.name)
          : null;
    }
    Instances instances = namespace.instances;
    ModuleInstance draft = instances.existing(b.module, zero);
    if (draft != null && draft.module == null) {
      return draft.transformerValue(b.phase, b.name);
    }
    Module module = instances.registry.require(machine, b.module);
    if (!module.isSyntax(b.phase, b.name)) {
      return null;
    }
    Syntax portal = module.portal(b.phase, b.name);
    if (portal != null) {
      return new PortalSyntax(portal.shift(zero));
    }
    new Instantiation(instances).add(b.module, zero, b.phase + 1).runNested(machine);
    return instances.instance(machine, b.module, zero).transformerValue(b.phase, b.name);
  }

  // ---- helpers for the forms ----

  /** Expands expressions. */
  Object expandAll(Iterable<Syntax> forms, ExpandContext ctx) {
    ExpandContext inner = ctx.asExpression();
    java.util.List<Object> expanded = new java.util.ArrayList<>();
    for (Syntax form : forms) {
      expanded.add(expand(form, inner));
    }
    return dev.jacket.value.Lists.of(expanded);
  }

  /** A new scope. */
  Scope scope(ExpandContext ctx, Scope.Kind kind) {
    return ctx.namespace.registry.scopes.scope(kind);
  }

  /** An identifier for a core form. */
  static Syntax coreId(String name, ExpandContext ctx) {
    return ctx.expander.coreIdentifiers(ctx).id(name);
  }

  /** A lexical context in which the core forms and kernel builtins are bound. */
  public Context coreContext(Registry registry) {
    return coreIdentifiers(registry.scopes).context();
  }

  private @Nullable CoreIdentifiers coreIdentifiers;

  /** The identifiers of the core forms, at all phases. */
  CoreIdentifiers coreIdentifiers(ExpandContext ctx) {
    return coreIdentifiers(ctx.namespace.registry.scopes);
  }

  private CoreIdentifiers coreIdentifiers(ScopeSpace scopes) {
    CoreIdentifiers ids = coreIdentifiers;
    if (ids == null) {
      ids = new CoreIdentifiers(scopes);
      coreIdentifiers = ids;
    }
    return ids;
  }
}
