package dev.jacket.expander.form;

import dev.jacket.expander.compile.ModuleCompiler;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Expands the body of a module in passes: first all heads, with definitions, imports and macros;
 * then the expressions; then what is provided; then the submodules that see the finished module.
 */
final class ModuleBody {
  private final ModuleExpansion module;
  private final ExpandContext ctx;
  private final Definitions definitions;
  private final BodyDefinitions defining;
  private final BodySubmodules submodules;
  private final BodyDeclaration declaration;
  private final Provides provides;
  private final List<Scope> useSites = new ArrayList<>();
  private final Deque<Syntax> atEnd = new ArrayDeque<>();
  private final List<LiftedRequire> requires = new ArrayList<>();
  private final List<Needed> needed = new ArrayList<>();
  private boolean started;

  /** A use of an identifier that has no definition yet. */
  private record Needed(Syntax id, ExpandContext use) {}

  /** A specification that was lifted by a macro, and has been required already. */
  private record LiftedRequire(Syntax spec, int phase) {}

  ModuleBody(ModuleExpansion module, ExpandContext ctx, Syntax form, Context scopes) {
    this(module, ctx, form, new Definitions(module.self(), ctx, form, scopes));
  }

  private ModuleBody(
      ModuleExpansion module, ExpandContext ctx, Syntax form, Definitions definitions) {
    this.module = module;
    this.ctx = ctx.withUseSites(useSites);
    this.definitions = definitions;
    this.defining = new BodyDefinitions(definitions);
    this.submodules = new BodySubmodules(module);
    this.declaration = new BodyDeclaration(definitions, new ModuleCompiler(module.self(), form));
    this.provides = new Provides(definitions, module.self());
  }

  Definitions definitions() {
    return definitions;
  }

  /** A body of the same module without definitions, for one more expansion. */
  ModuleBody again(Syntax form) {
    return new ModuleBody(module, ctx, form, definitions.again());
  }

  /** Whether the body is being expanded, or has been. */
  boolean isStarted() {
    return started;
  }

  /** Expands a {@code #%module-begin} form of the core, and drafts the module. */
  Syntax expand(Syntax begin) {
    return expand(begin, false);
  }

  /**
   * As {@link #expand(Syntax)}.
   *
   * @param keepsLate whether {@code module*} forms stay as they are; then nothing is drafted
   */
  Syntax expand(Syntax begin, boolean keepsLate) {
    started = true;
    List<Syntax> parts = Shape.parts(begin, 1);
    Deque<Syntax> waiting = new ArrayDeque<>();
    for (Syntax form : Shape.from(parts, 1)) {
      waiting.add(form.add(ctx.namespace.scope));
    }
    List<BodyForm> forms = lifted(0, begin);
    forms.addAll(heads(waiting, 0));
    expressions(forms, 0);
    while (!atEnd.isEmpty()) {
      Deque<Syntax> more = new ArrayDeque<>(atEnd);
      atEnd.clear();
      List<BodyForm> late = heads(more, 0);
      expressions(late, 0);
      forms.addAll(late);
    }
    checkNeeded();
    provisions(forms, 0);
    if (!keepsLate) {
      draft(forms);
    }
    List<Object> result = new ArrayList<>();
    result.add(parts.get(0));
    forms.forEach(e -> result.add(e.form));
    return begin.rebuilt(Lists.of(result));
  }

  private void draft(List<BodyForm> forms) {
    if (BodySubmodules.anyLate(forms)) {
      declaration.draft(forms, provides, submodules, ctx);
      submodules.expandLate(forms, this::headContext);
    }
    declaration.draft(forms, provides, submodules, ctx);
  }

  /** The names of the submodules that were declared so far. */
  List<Symbol> submoduleNames() {
    List<Symbol> all = new ArrayList<>(submodules.early());
    all.addAll(submodules.late());
    return all;
  }

  // ---- what other parts of the expander ask for ----

  /** Notes an identifier of compile-time code that must be defined when the module ends. */
  void needLater(Syntax id, ExpandContext use) {
    needed.add(new Needed(id, use));
  }

  private void checkNeeded() {
    for (Needed n : needed) {
      if (Resolution.resolve(n.id, n.use.phase) == null) {
        throw neverDefined(n.id, n.use.phase);
      }
    }
    needed.clear();
  }

  private static RuntimeException neverDefined(Syntax id, int phase) {
    String what = phase == 1 ? "; the transformer environment" : "";
    return SyntaxMessage.error(
        id.content().toString(),
        "reference to an unbound identifier\n  at phase: " + phase + what,
        id,
        null);
  }

  /** Adds a form to be expanded after all others. */
  void addAtEnd(Syntax form) {
    atEnd.add(form);
  }

  /** Puts a specification that has been required into the body, before the form at hand. */
  void addRequired(Syntax spec, int phase) {
    requires.add(new LiftedRequire(spec, phase));
  }

  // ---- heads ----

  private ExpandContext headContext(int phase) {
    ExpandContext heads = ctx.copy();
    heads.kind = ExpandContext.Kind.MODULE;
    heads.phase = phase;
    heads.immediate = true;
    heads.onlyMacros = false;
    heads.useSites = useSites;
    heads.lifts = ctx.newLifts();
    return heads;
  }

  private List<BodyForm> heads(Deque<Syntax> waiting, int phase) {
    List<BodyForm> forms = new ArrayList<>();
    ExpandContext heads = headContext(phase);
    Lifts lifts = Objects.requireNonNull(heads.lifts);
    heads.visit(phase + 1);
    for (Syntax next = waiting.pollFirst(); next != null; next = waiting.pollFirst()) {
      Syntax form = heads.expander.expand(next, heads);
      forms.addAll(lifted(phase, form));
      forms.addAll(lifted(lifts, phase));
      BodyForm done = head(form, heads, waiting);
      forms.addAll(lifted(phase, form));
      if (done != null) {
        forms.add(done);
      }
    }
    return forms;
  }

  /** What was lifted out of a form, to go in front of it. */
  private List<BodyForm> lifted(Lifts lifts, int phase) {
    List<BodyForm> forms = new ArrayList<>();
    for (Lifts.Lifted one : lifts.take()) {
      Syntax form = one.definition(ctx);
      if (one.ids().isEmpty()) {
        Deque<Syntax> waiting = new ArrayDeque<>();
        waiting.add(form);
        forms.addAll(heads(waiting, phase));
      } else {
        forms.add(BodyForm.defining("define-values", form, one.names()));
      }
    }
    return forms;
  }

  /** The requires that were lifted out of a form, to go in front of it. */
  private List<BodyForm> lifted(int phase, Syntax from) {
    List<BodyForm> forms = new ArrayList<>();
    for (LiftedRequire one : requires) {
      long shift = one.phase - phase;
      Object spec = shift == 0 ? one.spec : Lists.of(Symbol.of("for-meta"), shift, one.spec);
      Object require = Lists.of(Expander.coreId("#%require", ctx), spec);
      forms.add(new BodyForm("#%require", Transformers.make(from, ctx, require)));
    }
    requires.clear();
    return forms;
  }

  private @Nullable BodyForm head(Syntax form, ExpandContext heads, Deque<Syntax> waiting) {
    String kind = CoreForms.headName(form, heads);
    definitions.in(form);
    switch (kind) {
      case "begin" -> {
        List<Syntax> parts = Shape.parts(form, 1);
        for (int i = parts.size() - 1; i >= 1; i--) {
          waiting.addFirst(Transformers.track(parts.get(i), form, parts.get(0)));
        }
        return null;
      }
      case "begin-for-syntax" -> {
        return beginForSyntax(form, heads);
      }
      case "define-values" -> {
        return defining.values(form, heads);
      }
      case "define-syntaxes" -> {
        return defining.syntaxes(form, heads);
      }
      case "#%require" -> {
        new Requires(heads.withoutUseSites(form), heads, definitions.imports()).all();
        heads.visit(heads.phase + 1);
      }
      case "module" -> {
        return submodules.expand(form, heads);
      }
      case "#%declare" -> declaration.keywords(form);
      default -> {
        return new BodyForm(kind, form);
      }
    }
    return new BodyForm(kind, form);
  }

  private BodyForm beginForSyntax(Syntax form, ExpandContext heads) {
    int phase = heads.phase + 1;
    List<Syntax> parts = Shape.parts(form, 1);
    List<BodyForm> inner = heads(new ArrayDeque<>(Shape.from(parts, 1)), phase);
    expressions(inner, phase);
    BodyDefinitions.run(inner, heads, phase);
    return BodyForm.nesting("begin-for-syntax", form, inner);
  }

  // ---- expressions ----

  private void expressions(List<BodyForm> forms, int phase) {
    List<BodyForm> done = new ArrayList<>();
    for (BodyForm f : forms) {
      ExpandContext at = ctx.copy();
      at.phase = phase;
      at.lifts = ctx.newLifts();
      if (f.kind.equals("define-values")) {
        List<Syntax> parts = Shape.parts(f.form, 3);
        List<Syntax> ids = Shape.ids(parts.get(1), f.form);
        Syntax value = ctx.expander.expand(parts.get(2), BindingForms.valueContext(ids, at));
        f.form = BodyForm.redefined(f.form, parts, ids, value);
      } else if (f.isExpression()) {
        f.form = ctx.expander.expand(f.form, at.asExpression());
      }
      done.addAll(lifted(phase, f.form));
      done.addAll(liftedAndExpanded(Objects.requireNonNull(at.lifts), phase));
      done.add(f);
    }
    forms.clear();
    forms.addAll(done);
  }

  /** Expands what was lifted out of an expression, in front of it. */
  private List<BodyForm> liftedAndExpanded(Lifts lifts, int phase) {
    List<BodyForm> more = lifted(lifts, phase);
    if (!more.isEmpty()) {
      expressions(more, phase);
    }
    return more;
  }

  // ---- provides ----

  private void provisions(List<BodyForm> forms, int phase) {
    for (BodyForm f : forms) {
      List<BodyForm> inner = f.inner();
      if (f.kind.equals("#%provide")) {
        ExpandContext at = ctx.copy();
        at.phase = phase;
        f.form = provides.add(f.form, at);
      } else if (inner != null) {
        provisions(inner, phase + 1);
        f.rebuild();
      }
    }
  }
}
