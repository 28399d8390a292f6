package dev.jacket.expander.form;

import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.machine.MultipleValues;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code local-expand} and its variants (reference, section 12.4). */
public final class LocalExpansion {
  private static final Symbol MODULE_STAR = Symbol.of("module*");

  private final ExpandContext running;

  /** For the macro that runs in a context. */
  public LocalExpansion(ExpandContext running) {
    this.running = running;
  }

  /**
   * Expands a form in the surroundings of the running macro.
   *
   * @param kind {@code expression}, {@code top-level}, {@code module}, {@code module-begin}, or a
   *     list for a definition context
   * @param stops where expansion ends; null for the first core form
   * @param contexts definition contexts whose bindings are seen
   * @param transformer whether to expand at the next phase
   * @param capture what lifted expressions are told about the place that they go to, which is
   *     around the result; null to have them lifted as from the form of the running macro
   * @param opaque whether the result is to be used as it is, so that it must have no free names
   */
  public Syntax expand(
      Syntax form,
      Object kind,
      @Nullable List<Syntax> stops,
      List<DefinitionContext> contexts,
      boolean transformer,
      @Nullable Object capture,
      boolean opaque) {
    running.namespace.visit(running.machine(), running.phase + 1);
    ExpandContext ctx = context(kind, contexts, transformer);
    ctx.isFinal &= opaque;
    stopAt(stops, ctx);
    if (capture != null) {
      ctx.lifts = new Lifts(capture);
    } else if (transformer) {
      ctx.lifts = Lifts.around(running.lifts);
    }
    Syntax input = form;
    for (DefinitionContext c : contexts) {
      if (c.addsScope()) {
        input = input.add(c.inside());
      }
    }
    input = flip(input);
    Syntax result = ctx.expander.expand(input, ctx);
    if (capture != null) {
      result = captured(result, ctx);
    } else if (transformer && !lifts(ctx).isEmpty()) {
      result =
          ctx.kind == ExpandContext.Kind.TOP_LEVEL
              ? captured(result, ctx)
              : CompileTime.around(lifts(ctx).take(), result, ctx);
    }
    return flip(result);
  }

  /**
   * Calls a procedure as the expander calls macros ({@code syntax-local-apply-transformer}): syntax
   * among the arguments and results gets the scopes of an expansion step of its own.
   *
   * @return the result, or several as {@code MultipleValues}
   */
  public Object apply(
      Object procedure, Object kind, List<DefinitionContext> contexts, Object... args) {
    ExpandContext during = context(kind, contexts, false);
    stopAt(List.of(), during);
    Scope introduction = during.expander.scope(during, Scope.Kind.MACRO);
    during.introduction = introduction;
    Object[] given = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      given[i] = args[i] instanceof Syntax s ? inside(s, contexts).flip(introduction) : args[i];
    }
    Object result = Transformers.during(during, procedure, given);
    Object[] items =
        result instanceof MultipleValues values ? values.items.clone() : new Object[] {result};
    for (int i = 0; i < items.length; i++) {
      if (items[i] instanceof Syntax s) {
        items[i] = flip(s.flip(introduction));
      }
    }
    return items.length == 1 ? items[0] : new MultipleValues(items);
  }

  private Syntax inside(Syntax s, List<DefinitionContext> contexts) {
    Syntax input = s;
    for (DefinitionContext c : contexts) {
      input = input.add(c.inside());
    }
    return flip(input);
  }

  private Syntax flip(Syntax s) {
    Scope introduction = running.introduction;
    return introduction == null ? s : s.flip(introduction);
  }

  private static Lifts lifts(ExpandContext ctx) {
    return java.util.Objects.requireNonNull(ctx.lifts);
  }

  /** A form with definitions of what was lifted out of it. */
  private static Syntax captured(Syntax result, ExpandContext ctx) {
    List<Object> begin = new ArrayList<>();
    begin.add(Expander.coreId("begin", ctx));
    lifts(ctx).take().forEach(l -> begin.add(l.definition(ctx)));
    begin.add(result);
    return Transformers.make(result, ctx, Lists.of(begin));
  }

  private ExpandContext context(
      Object kind, List<DefinitionContext> contexts, boolean transformer) {
    ExpandContext ctx = running.copy();
    ctx.introduction = null;
    ctx.useSite = null;
    ctx.name = Boolean.FALSE;
    ctx.forMacro = true;
    if (transformer) {
      ctx.phase = running.phase + 1;
    }
    ctx.kind = kind(kind);
    if (kind != running.describe()) {
      ctx.insideModule = ctx.kind == ExpandContext.Kind.MODULE && running.insideModule;
      if (ctx.kind != ExpandContext.Kind.DEFINITION) {
        ctx.inside = List.of();
        ctx.useSites = ctx.kind == ExpandContext.Kind.MODULE ? running.useSites : null;
      } else {
        ctx.frames = kind;
        ctx.useSites = new ArrayList<>();
      }
    }
    return contexts.isEmpty() ? ctx : within(contexts, ctx);
  }

  /** The same in definition contexts, of which one alone notes use-site scopes. */
  private static ExpandContext within(List<DefinitionContext> contexts, ExpandContext outer) {
    ExpandContext ctx = outer;
    List<Scope> inside = new ArrayList<>();
    for (DefinitionContext c : contexts) {
      ctx = ctx.within(c.outside()).within(c.inside());
      if (c.addsScope()) {
        inside.add(c.inside());
      }
    }
    ctx.inside = inside;
    if (ctx.kind == ExpandContext.Kind.DEFINITION && contexts.size() == 1) {
      ctx.useSites = contexts.get(0).useSites;
      ctx.frame = contexts.get(0).frame;
      ctx = ctx.withUseSites(ctx.useSites);
    }
    return ctx;
  }

  private static void stopAt(@Nullable List<Syntax> stops, ExpandContext ctx) {
    ctx.onlyMacros = stops == null;
    ctx.immediate = stops == null;
    ctx.stops = stops == null ? List.of() : stops;
    ctx.stopsAtCore = ctx.stops.stream().anyMatch(s -> !s.isIdentifier(MODULE_STAR));
  }

  private static ExpandContext.Kind kind(Object kind) {
    if (kind instanceof Symbol s) {
      switch (s.name()) {
        case "expression":
          return ExpandContext.Kind.EXPRESSION;
        case "top-level":
          return ExpandContext.Kind.TOP_LEVEL;
        case "module":
          return ExpandContext.Kind.MODULE;
        case "module-begin":
          return ExpandContext.Kind.MODULE_BEGIN;
        default:
          break;
      }
    }
    return ExpandContext.Kind.DEFINITION;
  }

  /**
   * {@code syntax-local-lift-expression}: an identifier that will be bound to the expression's
   * value.
   */
  public Object lift(Syntax expression, int count) {
    Lifts lifts = running.lifts;
    if (lifts == null) {
      throw SyntaxMessage.error("syntax-local-lift-expression", "no lift target", expression, null);
    }
    Scope scope = running.expander.scope(running, Scope.Kind.MACRO);
    Namespace ns = running.namespace;
    List<Syntax> ids = new ArrayList<>();
    List<Symbol> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Syntax plain = Transformers.make(expression, running, ns.instance.liftedName());
      Syntax id = ns.introduce(plain.add(scope));
      ids.add(id);
      names.add(
          running.module == null
              ? TopForms.bind(id, running)
              : running.module.definitions().in(expression).define(id, running.phase, false));
    }
    lifts.add(ids, names, flip(expression));
    List<Object> result = new ArrayList<>();
    ids.forEach(id -> result.add(flip(id)));
    return Lists.of(result);
  }

  /** What a complaint about lifting says of the form. */
  public static String toLift(Syntax form) {
    return "\n  form to lift: " + form;
  }

  /** {@code syntax-local-lift-module-end-declaration}. */
  public void liftAtEnd(Syntax form) {
    ModuleExpansion module = running.module;
    if (module == null || running.lifts == null) {
      throw Errors.contract(
          "syntax-local-lift-module-end-declaration:"
              + " not currently transforming an expression within a module declaration"
              + toLift(form));
    }
    module.body().addAtEnd(atModuleLevel(flip(form).add(running.namespace.scope)));
  }

  /**
   * A form of the running macro's phase as one for the module's level. Only if the macro stands at
   * that level may it be anything but an expression.
   */
  private Syntax atModuleLevel(Syntax form) {
    Syntax at = form;
    if (running.kind != ExpandContext.Kind.MODULE
        && running.kind != ExpandContext.Kind.MODULE_BEGIN) {
      at = wrapped("#%expression", at);
    }
    for (int phase = running.phase; phase > 0; phase--) {
      at = wrapped("begin-for-syntax", at);
    }
    return at;
  }

  private Syntax wrapped(String head, Syntax form) {
    return Transformers.make(form, running, Lists.of(Expander.coreId(head, running), form));
  }

  /**
   * {@code syntax-local-lift-require}: adds a require and gives the form its bindings.
   *
   * @param scoped whether the form gets them by a scope of their own, or is as it was
   */
  public Syntax liftRequire(Object spec, Syntax form, boolean scoped) {
    Scope scope = running.expander.scope(running, Scope.Kind.LOCAL);
    Syntax given = spec instanceof Syntax s ? s : SyntaxData.toSyntax(Context.EMPTY, spec);
    Syntax syntax = scoped ? given.add(scope) : given;
    Syntax require =
        Transformers.make(form, running, Lists.of(Expander.coreId("#%require", running), syntax));
    ExpandContext ctx = running.copy();
    ModuleExpansion module = running.module;
    if (module == null) {
      ctx.kind = ExpandContext.Kind.TOP_LEVEL;
      new Requires(require, ctx, new Requires.Plainly(ctx)).all();
      if (running.lifts != null) {
        running.lifts.addForm(require);
      }
    } else {
      ctx.kind = ExpandContext.Kind.MODULE;
      new Requires(require, ctx, module.definitions().in(require).imports()).all();
      module.body().addRequired(syntax, running.phase);
    }
    return scoped ? form.add(scope) : form;
  }

  /** {@code syntax-local-lift-provide}: a raw specification for a {@code #%provide} of its own. */
  public void liftProvide(Syntax spec) {
    ModuleExpansion module = java.util.Objects.requireNonNull(running.module);
    Object shifted = Lists.of(Symbol.of("for-meta"), (long) running.phase, flip(spec));
    Object specs = running.phase == 0 ? flip(spec) : shifted;
    module
        .body()
        .addAtEnd(
            Transformers.make(
                spec, running, Lists.of(Expander.coreId("#%provide", running), specs)));
  }

  /** Whether a form is a {@code module} or {@code module*} form in the running macro's phase. */
  public boolean isModuleForm(Syntax form) {
    String head = CoreForms.headName(flip(form), running);
    return head.equals("module") || head.equals("module*");
  }

  /** {@code syntax-local-lift-module}. */
  public void liftForm(Syntax form) {
    Lifts lifts = running.lifts;
    if (lifts == null) {
      throw Errors.contract(
          "syntax-local-lift-module:"
              + " not currently transforming within a module declaration or top level"
              + toLift(form));
    }
    lifts.addForm(flip(form).add(running.namespace.scope));
  }
}
