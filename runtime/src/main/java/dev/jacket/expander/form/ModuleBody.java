package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.compile.ModuleCompiler;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.machine.Variable;
import dev.jacket.value.Keyword;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expands the body of a module in passes: first all heads, with definitions, imports and macros;
 * then the expressions; then what is provided; then the submodules that see the finished module.
 */
final class ModuleBody {
  private static final Set<Keyword> DECLARATIONS =
      Set.of(
          Keyword.of("cross-phase-persistent"),
          Keyword.of("empty-namespace"),
          Keyword.of("require=define"),
          Keyword.of("unsafe"),
          Keyword.of("realm"));

  private final ModuleExpansion module;
  private final ExpandContext ctx;
  private final Definitions definitions;
  private final Provides provides;
  private final List<Scope> useSites = new ArrayList<>();
  private final Deque<Syntax> atEnd = new ArrayDeque<>();
  private final List<Symbol> pre = new ArrayList<>();
  private final List<Symbol> post = new ArrayList<>();
  private final List<Object> keywords = new ArrayList<>();
  private final ModuleCompiler compiler;
  private final List<Needed> needed = new ArrayList<>();
  private boolean started;

  /** A use of an identifier that has no definition yet. */
  private record Needed(Syntax id, ExpandContext use) {}

  ModuleBody(ModuleExpansion module, ExpandContext ctx, Syntax form, Context scopes) {
    this(module, ctx, form, new Definitions(module.self(), ctx, form, scopes));
  }

  private ModuleBody(
      ModuleExpansion module, ExpandContext ctx, Syntax form, Definitions definitions) {
    this.module = module;
    this.ctx = ctx.withUseSites(useSites);
    this.definitions = definitions;
    this.provides = new Provides(definitions, module.self());
    this.compiler = new ModuleCompiler(module.self(), form);
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

  /** A form whose expansion may have to wait, with its kind. */
  private static final class Entry {
    final String kind;
    Syntax form;
    @Nullable List<Symbol> names;
    @Nullable List<Entry> inner;

    Entry(String kind, Syntax form) {
      this.kind = kind;
      this.form = form;
    }
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
    List<Entry> entries = heads(waiting, 0);
    expressions(entries, 0);
    while (!atEnd.isEmpty()) {
      Deque<Syntax> more = new ArrayDeque<>(atEnd);
      atEnd.clear();
      List<Entry> late = heads(more, 0);
      expressions(late, 0);
      entries.addAll(late);
    }
    checkNeeded();
    provisions(entries, 0);
    if (!keepsLate) {
      draft(entries);
    }
    List<Object> result = new ArrayList<>();
    result.add(parts.get(0));
    entries.forEach(e -> result.add(e.form));
    return begin.rebuilt(Lists.of(result));
  }

  private void draft(List<Entry> entries) {
    if (hasLateSubmodules(entries)) {
      declare(entries);
      submodules(entries, 0);
    }
    compiler.submodules(pre, post);
    declare(entries);
  }

  /** The names of the submodules that were declared so far. */
  List<Symbol> submoduleNames() {
    List<Symbol> all = new ArrayList<>(pre);
    all.addAll(post);
    return all;
  }

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

  // ---- heads ----

  private ExpandContext headContext(int phase) {
    ExpandContext heads = ctx.copy();
    heads.kind = ExpandContext.Kind.MODULE;
    heads.phase = phase;
    heads.immediate = true;
    heads.onlyMacros = false;
    heads.useSites = useSites;
    heads.lifts = new Lifts();
    return heads;
  }

  private List<Entry> heads(Deque<Syntax> waiting, int phase) {
    List<Entry> entries = new ArrayList<>();
    ExpandContext heads = headContext(phase);
    Lifts lifts = java.util.Objects.requireNonNull(heads.lifts);
    heads.visit(phase + 1);
    for (Syntax next = waiting.pollFirst(); next != null; next = waiting.pollFirst()) {
      Syntax form = heads.expander.expand(next, heads);
      if (!lifts.isEmpty()) {
        entries.addAll(lifted(lifts, phase));
      }
      Entry entry = head(form, heads, waiting);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** What was lifted out of a form, to go in front of it. */
  private List<Entry> lifted(Lifts lifts, int phase) {
    List<Entry> entries = new ArrayList<>();
    for (Lifts.Lifted one : lifts.take()) {
      Syntax form = one.definition(ctx);
      if (one.ids().isEmpty()) {
        Deque<Syntax> waiting = new ArrayDeque<>();
        waiting.add(form);
        entries.addAll(heads(waiting, phase));
      } else {
        Entry entry = new Entry("define-values", form);
        entry.names = one.names();
        entries.add(entry);
      }
    }
    return entries;
  }

  private @Nullable Entry head(Syntax form, ExpandContext heads, Deque<Syntax> waiting) {
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
        return defineValues(form, heads);
      }
      case "define-syntaxes" -> {
        return defineSyntaxes(form, heads);
      }
      case "#%require" -> {
        new Requires(heads.withoutUseSites(form), heads, definitions).all();
        heads.visit(heads.phase + 1);
      }
      case "module" -> {
        return submodule(form, heads, pre);
      }
      case "#%declare" -> declaration(form);
      default -> {
        return new Entry(kind, form);
      }
    }
    return new Entry(kind, form);
  }

  private void declaration(Syntax form) {
    for (Syntax keyword : Shape.from(Shape.parts(form, 1), 1)) {
      Keyword name = declarationKeyword(keyword, form);
      if (keywords.contains(name)) {
        throw SyntaxMessage.error("keyword declared multiple times", form, keyword);
      }
      keywords.add(name);
    }
    compiler.declareKeywords(keywords);
  }

  private static Keyword declarationKeyword(Syntax part, Syntax form) {
    if (!(part.content() instanceof Keyword keyword)) {
      throw SyntaxMessage.error("expected a keyword", form, part);
    }
    if (!DECLARATIONS.contains(keyword)) {
      throw SyntaxMessage.error("not an allowed declaration keyword", form, part);
    }
    return keyword;
  }

  private Entry beginForSyntax(Syntax form, ExpandContext heads) {
    List<Syntax> parts = Shape.parts(form, 1);
    Entry entry = new Entry("begin-for-syntax", form);
    entry.inner = heads(new ArrayDeque<>(Shape.from(parts, 1)), heads.phase + 1);
    expressions(entry.inner, heads.phase + 1);
    run(entry.inner, heads, heads.phase + 1);
    rebuild(entry);
    return entry;
  }

  private static void rebuild(Entry entry) {
    List<Object> content = new ArrayList<>();
    content.add(((Pair) entry.form.content()).car);
    java.util.Objects.requireNonNull(entry.inner).forEach(e -> content.add(e.form));
    entry.form = entry.form.rebuilt(Lists.of(content));
  }

  private List<Syntax> definedIds(List<Syntax> parts, Syntax form, ExpandContext heads) {
    List<Syntax> ids = new ArrayList<>();
    for (Syntax id : Shape.ids(parts.get(1), form)) {
      ids.add(heads.withoutUseSites(id));
    }
    new Shape.Distinct(heads.phase, "binding name").addAll(ids, form);
    return ids;
  }

  private Entry defineValues(Syntax form, ExpandContext heads) {
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = definedIds(parts, form, heads);
    Entry entry = new Entry("define-values", rebuilt(form, parts, ids, parts.get(2)));
    entry.names = new ArrayList<>();
    for (Syntax id : ids) {
      entry.names.add(definitions.define(id, heads.phase, false));
    }
    return entry;
  }

  private static Syntax rebuilt(Syntax form, List<Syntax> parts, List<Syntax> ids, Syntax value) {
    return form.rebuilt(Lists.of(parts.get(0), parts.get(1).rebuilt(Lists.of(ids)), value));
  }

  private Entry defineSyntaxes(Syntax form, ExpandContext heads) {
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = definedIds(parts, form, heads);
    Entry entry = new Entry("define-syntaxes", form);
    entry.names = new ArrayList<>();
    for (Syntax id : ids) {
      entry.names.add(definitions.define(id, heads.phase, true));
    }
    Syntax value = CompileTime.expand(parts.get(2), CompileTime.nameFor(ids), heads);
    Object result = CompileTime.runExpanded(value, heads, heads.phase + 1);
    Object[] values = CompileTime.values(result, "define-syntaxes", ids);
    for (int i = 0; i < values.length; i++) {
      Symbol name = entry.names.get(i);
      ctx.namespace.instance.transformer(heads.phase, name).value = values[i];
      definitions.rename(ids.get(i), heads.phase, name, CompileTime.equivalent(values[i], heads));
    }
    entry.form = rebuilt(form, parts, ids, value);
    return entry;
  }

  /** Runs the forms of a begin-for-syntax. */
  private void run(List<Entry> entries, ExpandContext heads, int phase) {
    for (Entry e : entries) {
      if (e.kind.equals("define-values")) {
        List<Syntax> parts = Shape.parts(e.form, 3);
        List<Symbol> names = java.util.Objects.requireNonNull(e.names);
        Object result = CompileTime.runExpanded(parts.get(2), heads, phase);
        List<Syntax> ids = Shape.ids(parts.get(1), e.form);
        Object[] values = CompileTime.values(result, "define", ids);
        for (int i = 0; i < values.length; i++) {
          Variable v = ctx.namespace.instance.variable(phase, names.get(i));
          v.value = values[i];
        }
      } else if (isExpression(e.kind)) {
        CompileTime.runExpanded(e.form, heads, phase);
      }
    }
  }

  private static boolean isExpression(String kind) {
    return switch (kind) {
      case "define-values",
          "define-syntaxes",
          "begin-for-syntax",
          "#%require",
          "#%provide",
          "#%declare",
          "module",
          "module*" ->
          false;
      default -> true;
    };
  }

  // ---- expressions ----

  private void expressions(List<Entry> entries, int phase) {
    List<Entry> done = new ArrayList<>();
    for (Entry e : entries) {
      ExpandContext at = ctx.copy();
      at.phase = phase;
      at.lifts = new Lifts();
      if (e.kind.equals("define-values")) {
        List<Syntax> parts = Shape.parts(e.form, 3);
        List<Syntax> ids = Shape.ids(parts.get(1), e.form);
        Syntax value = ctx.expander.expand(parts.get(2), BindingForms.valueContext(ids, at));
        e.form = rebuilt(e.form, parts, ids, value);
      } else if (isExpression(e.kind)) {
        e.form = ctx.expander.expand(e.form, at.asExpression());
      }
      lifted(java.util.Objects.requireNonNull(at.lifts), phase, done);
      done.add(e);
    }
    entries.clear();
    entries.addAll(done);
  }

  /** Expands what was lifted out of an expression, in front of it. */
  private void lifted(Lifts lifts, int phase, List<Entry> done) {
    if (!lifts.isEmpty()) {
      List<Entry> more = lifted(lifts, phase);
      expressions(more, phase);
      done.addAll(more);
    }
  }

  // ---- provides, submodules ----

  private void provisions(List<Entry> entries, int phase) {
    for (Entry e : entries) {
      if (e.kind.equals("#%provide")) {
        ExpandContext at = ctx.copy();
        at.phase = phase;
        e.form = provides.add(e.form, at);
      } else if (e.inner != null) {
        provisions(e.inner, phase + 1);
        rebuild(e);
      }
    }
  }

  private Entry submodule(Syntax form, ExpandContext heads, List<Symbol> names) {
    Syntax id = Shape.partsWithId(form, 3, Integer.MAX_VALUE).get(1);
    Symbol name = (Symbol) id.content();
    if (pre.contains(name) || post.contains(name)) {
      throw SyntaxMessage.error("submodule already declared with the same name", form, name);
    }
    names.add(name);
    ModuleName full = module.self().submodule(name);
    return new Entry("module", ModuleExpansion.expand(form, heads, module, full));
  }

  private void submodules(List<Entry> entries, int phase) {
    for (Entry e : entries) {
      if (e.kind.equals("module*")) {
        ExpandContext at = headContext(phase);
        e.form = submodule(e.form, at, post).form;
      } else if (e.inner != null) {
        submodules(e.inner, phase + 1);
        rebuild(e);
      }
    }
  }

  private static boolean hasLateSubmodules(List<Entry> entries) {
    return entries.stream()
        .anyMatch(e -> e.kind.equals("module*") || e.inner != null && hasLateSubmodules(e.inner));
  }

  // ---- declaration ----

  private void declare(List<Entry> entries) {
    Object constants = LoadParameters.ENFORCE_CONSTANTS.get(ctx.machine());
    ModuleCompiler.Code code = compiler.start(ctx.namespace, constants != Boolean.FALSE);
    addTo(code, entries, 0);
    Module declared =
        code.finish(
            ctx.expander, definitions.required(), provides.provided(), definitions.syntaxes());
    ctx.namespace.registry.draft(declared);
  }

  private void addTo(ModuleCompiler.Code code, List<Entry> entries, int phase) {
    for (Entry e : entries) {
      if (e.kind.equals("define-values")) {
        List<Syntax> parts = Shape.parts(e.form, 3);
        code.define(phase, names(e), Shape.ids(parts.get(1), e.form), parts.get(2));
      } else if (e.kind.equals("define-syntaxes")) {
        List<Syntax> parts = Shape.parts(e.form, 3);
        code.defineSyntaxes(phase, names(e), Shape.ids(parts.get(1), e.form), parts.get(2));
      } else if (e.inner != null) {
        addTo(code, e.inner, phase + 1);
      } else if (isExpression(e.kind)) {
        code.expression(phase, e.form);
      }
    }
  }

  private static List<Symbol> names(Entry e) {
    return java.util.Objects.requireNonNull(e.names);
  }
}
