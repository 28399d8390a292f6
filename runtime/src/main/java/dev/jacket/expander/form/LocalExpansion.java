package dev.jacket.expander.form;

import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.machine.MultipleValues;
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
   * @param capture whether lifted expressions are put around the result
   */
  public Syntax expand(
      Syntax form,
      Object kind,
      @Nullable List<Syntax> stops,
      List<DefinitionContext> contexts,
      boolean transformer,
      boolean capture) {
    running.namespace.visit(running.machine(), running.phase + 1);
    ExpandContext ctx = context(kind, stops, contexts, transformer);
    if (capture) {
      ctx.lifts = new Lifts();
    }
    Syntax input = form;
    for (DefinitionContext c : contexts) {
      if (c.addsScope()) {
        input = input.add(c.scope());
      }
    }
    input = flip(input);
    Syntax result = ctx.expander.expand(input, ctx);
    if (capture) {
      result = captured(result, ctx);
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
    ExpandContext during = context(kind, List.of(), contexts, false);
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
      input = input.add(c.scope());
    }
    return flip(input);
  }

  private Syntax flip(Syntax s) {
    Scope introduction = running.introduction;
    return introduction == null ? s : s.flip(introduction);
  }

  private static Syntax captured(Syntax result, ExpandContext ctx) {
    Lifts lifts = java.util.Objects.requireNonNull(ctx.lifts);
    if (lifts.isEmpty()) {
      return result;
    }
    List<Object> begin = new ArrayList<>();
    begin.add(Expander.coreId("begin", ctx));
    lifts.take().forEach(l -> begin.add(l.definition(ctx)));
    begin.add(result);
    return Transformers.make(result, ctx, Lists.of(begin));
  }

  private ExpandContext context(
      Object kind,
      @Nullable List<Syntax> stops,
      List<DefinitionContext> contexts,
      boolean transformer) {
    ExpandContext ctx = running.copy();
    ctx.introduction = null;
    ctx.useSite = null;
    ctx.name = Boolean.FALSE;
    if (transformer) {
      ctx.phase = running.phase + 1;
      ctx.lifts = new Lifts();
    }
    ctx.kind = kind(kind);
    if (kind != running.describe()) {
      ctx.insideModule = ctx.kind == ExpandContext.Kind.MODULE && running.insideModule;
      if (ctx.kind != ExpandContext.Kind.DEFINITION) {
        ctx.inside = null;
        ctx.useSites = ctx.kind == ExpandContext.Kind.MODULE ? running.useSites : null;
      } else {
        ctx.frames = kind;
        ctx.useSites = new ArrayList<>();
        ctx.inside = contexts.isEmpty() ? running.inside : contexts.get(0).scope();
        if (!contexts.isEmpty()) {
          ctx.frame = contexts.get(0); // what is bound around it is not of this context
        }
      }
    }
    boolean onlyStar = stops != null && stops.stream().allMatch(s -> s.isIdentifier(MODULE_STAR));
    ctx.onlyMacros = stops == null;
    ctx.immediate = stops == null || !onlyStar && !stops.isEmpty();
    ctx.stops = stops == null ? List.of() : stops;
    return ctx;
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
      Syntax plain = Transformers.make(expression, running, Symbol.of("lifted/" + (i + 1)));
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

  /** {@code syntax-local-lift-module-end-declaration}. */
  public void liftAtEnd(Syntax form) {
    ModuleExpansion module = running.module;
    if (module == null) {
      throw SyntaxMessage.error(
          "syntax-local-lift-module-end-declaration",
          "not currently transforming an expression within a module declaration",
          null,
          null);
    }
    module.body().addAtEnd(flip(form));
  }

  /** {@code syntax-local-lift-require}: adds a require and gives the form its bindings. */
  public Syntax liftRequire(Object spec, Syntax form) {
    Scope scope = running.expander.scope(running, Scope.Kind.MACRO);
    Lifts lifts = running.lifts;
    if (lifts == null) {
      throw SyntaxMessage.error("syntax-local-lift-require", "no lift target", form, null);
    }
    Syntax syntax = spec instanceof Syntax s ? flip(s) : SyntaxData.toSyntax(Context.EMPTY, spec);
    Syntax require =
        Transformers.make(
            form, running, Lists.of(Expander.coreId("#%require", running), syntax.add(scope)));
    ExpandContext ctx = running.copy();
    ctx.kind = running.module == null ? ExpandContext.Kind.TOP_LEVEL : ExpandContext.Kind.MODULE;
    if (running.module == null) {
      new Requires(require, ctx, new Requires.Plainly(ctx)).all();
    } else {
      new Requires(require, ctx, running.module.definitions().in(require)).all();
    }
    return form.add(scope);
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
      throw SyntaxMessage.error("syntax-local-lift-module", "no lift target", form, null);
    }
    lifts.add(List.of(), List.of(), flip(form));
  }
}
