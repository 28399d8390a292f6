package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code #%provide}: parses raw provide specifications (reference, section 3.2). */
final class Provides {
  private static final String PROVIDE = "provide";

  /** The property of a form or specification that has the user's form that it was made of. */
  private static final Symbol SURFACE = Symbol.of("surface-form");

  private static final Set<String> KINDS =
      Set.of(
          "protect",
          "for-syntax",
          "for-label",
          "for-meta",
          "for-space",
          "rename",
          "struct",
          "all-from",
          "all-from-except",
          "all-defined",
          "all-defined-except",
          "prefix-all-defined",
          "prefix-all-defined-except",
          "expand");

  private final Map<PhaseSpace, Map<Symbol, Provided>> provided = new HashMap<>();
  private final Definitions definitions;
  private final ModuleName self;

  Provides(Definitions definitions, ModuleName self) {
    this.definitions = definitions;
    this.self = self;
  }

  /** What is provided, by phase level, space and name. */
  Map<PhaseSpace, Map<Symbol, Provided>> provided() {
    return provided;
  }

  private static Syntax surface(Syntax raw) {
    return raw.property(SURFACE) instanceof Syntax s ? s : raw;
  }

  /** Handles a form; the result is the form with its macros expanded. */
  Syntax add(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 1);
    Syntax surface = surface(form);
    List<Object> result = new ArrayList<>();
    List<Syntax> expanded = new ArrayList<>();
    result.add(parts.get(0));
    for (Syntax spec : Shape.from(parts, 1)) {
      result.addAll(new Spec(surface, ctx, expanded).add(spec, Around.at(ctx.phase)));
    }
    Syntax done = form.rebuilt(Lists.of(result));
    for (Syntax begin : expanded) {
      done = Transformers.track(done, begin, Shape.head(begin));
    }
    return done;
  }

  /**
   * What the specifications around one say.
   *
   * @param at where it provides
   * @param isProtected whether it stands in a {@code protect}
   * @param hasPhase whether it stands in one that gives a phase
   * @param hasSpace whether it stands in one that gives a space
   */
  private record Around(PhaseSpace at, boolean isProtected, boolean hasPhase, boolean hasSpace) {
    static Around at(int phase) {
      return new Around(PhaseSpace.of(phase), false, false, false);
    }

    Around protect() {
      return new Around(at, true, hasPhase, hasSpace);
    }

    Around shifted(int by) {
      PhaseSpace to = new PhaseSpace(Phase.plus(at.phase(), by), at.space());
      return new Around(to, isProtected, true, hasSpace);
    }

    Around inSpace(@Nullable Symbol space) {
      return new Around(new PhaseSpace(at.phase(), space), isProtected, hasPhase, true);
    }
  }

  /** A specification within a form. */
  private final class Spec {
    private final Syntax form;
    private final ExpandContext ctx;
    private final List<Syntax> expanded;

    /**
     * Of a form.
     *
     * @param expanded where the expansions of macros are noted
     */
    Spec(Syntax form, ExpandContext ctx, List<Syntax> expanded) {
      this.form = form;
      this.ctx = ctx;
      this.expanded = expanded;
    }

    /** Handles a specification, and gives what is left when macros are expanded. */
    List<Syntax> add(Syntax spec, Around around) {
      if (spec.isIdentifier()) {
        provide(spec, around, (Symbol) spec.content());
        return List.of(spec);
      }
      if (!(spec.content() instanceof Pair pair
          && pair.car instanceof Syntax first
          && first.content() instanceof Symbol head
          && KINDS.contains(head.name()))) {
        throw bad(spec);
      }
      List<Syntax> p = Shape.parts(spec, 1);
      switch (head.name()) {
        case "protect" -> {
          checkNesting(around.isProtected, spec, head);
          addAll(p, 1, around.protect());
        }
        case "for-syntax" -> shifted(p, 1, around, 1, spec);
        case "for-label" -> shifted(p, 1, around, Phase.LABEL, spec);
        case "for-meta" -> shifted(p, 2, around, phase(p, spec), spec);
        case "for-space" -> {
          Symbol space = space(p, spec);
          checkNesting(around.hasSpace, spec, head);
          addAll(p, 2, around.inSpace(space));
        }
        case "rename" -> {
          Shape.parts(spec, 3, 3);
          Syntax local = Shape.requireId(p.get(1), spec);
          Syntax as = Shape.requireId(p.get(2), spec);
          if (spec.property(SURFACE) != null
              && Resolution.resolve(within(local, around.at), around.at.phase()) == null) {
            throw SyntaxMessage.error("no binding for identifier", surface(spec), local);
          }
          provide(local, around, (Symbol) as.content());
        }
        case "struct" -> struct(p, around, spec);
        case "all-from" -> {
          Shape.parts(spec, 2, 2);
          allFrom(spec, p.get(1), around, List.of());
        }
        case "all-from-except" -> {
          Shape.parts(spec, 2);
          allFrom(spec, p.get(1), around, ids(p, 2, spec));
        }
        case "all-defined" -> {
          Shape.parts(spec, 1, 1);
          allDefined(spec, around, List.of(), "");
        }
        case "all-defined-except" -> allDefined(spec, around, ids(p, 1, spec), "");
        case "prefix-all-defined" -> {
          Shape.parts(spec, 2, 2);
          allDefined(spec, around, List.of(), text(p.get(1), spec));
        }
        case "prefix-all-defined-except" -> {
          Shape.parts(spec, 2);
          String prefix = text(p.get(1), spec);
          allDefined(spec, around, ids(p, 2, spec), prefix);
        }
        default -> {
          return expanded(p, around, spec);
        }
      }
      return List.of(spec);
    }

    private RuntimeException bad(Syntax spec) {
      return error("bad syntax", spec);
    }

    /** An error of this form, or of the form that the specification was made for. */
    private RuntimeException error(String message, Syntax part) {
      return SyntaxMessage.error(PROVIDE, message, form, part);
    }

    private void checkNesting(boolean isNested, Syntax spec, Symbol head) {
      if (isNested) {
        throw error("nested `" + head + "' not allowed", spec);
      }
    }

    private void shifted(List<Syntax> p, int start, Around around, int by, Syntax spec) {
      checkNesting(around.hasPhase || around.hasSpace, spec, (Symbol) p.get(0).content());
      addAll(p, start, around.shifted(by));
    }

    private int phase(List<Syntax> p, Syntax spec) {
      Shape.parts(spec, 2);
      Object phase = p.get(1).content();
      if (!(phase instanceof Long) && phase != Boolean.FALSE) {
        throw error("bad `for-meta' phase", spec);
      }
      return Phase.of(phase);
    }

    private @Nullable Symbol space(List<Syntax> p, Syntax spec) {
      Shape.parts(spec, 2);
      Object space = p.get(1).content();
      if (!(space instanceof Symbol) && space != Boolean.FALSE) {
        throw error("bad `for-space' space", spec);
      }
      return space instanceof Symbol s ? s : null;
    }

    /** An identifier with the scope of a space. */
    private Syntax within(Syntax id, PhaseSpace at) {
      Symbol space = at.space();
      return space == null ? id : id.add(ctx.namespace.registry.scopes.interned(space));
    }

    private void addAll(List<Syntax> p, int start, Around around) {
      Shape.from(p, start).forEach(spec -> add(spec, around));
    }

    private static List<Syntax> ids(List<Syntax> p, int start, Syntax spec) {
      List<Syntax> ids = Shape.from(p, start);
      ids.forEach(id -> Shape.requireId(id, spec));
      return ids;
    }

    private static String text(Syntax id, Syntax spec) {
      return Shape.requireId(id, spec).content().toString();
    }

    private List<Syntax> expanded(List<Syntax> p, Around around, Syntax spec) {
      Shape.parts(spec, 2, 2);
      if (!(p.get(1).content() instanceof Pair call
          && call.car instanceof Syntax macro
          && macro.isIdentifier())) {
        throw SyntaxMessage.error("bad syntax", spec);
      }
      ExpandContext heads = ctx.copy();
      heads.immediate = true;
      heads.phase = around.at.phase();
      heads.kind = ExpandContext.Kind.MODULE;
      ctx.expander.setProviding(true);
      Syntax result;
      try {
        result = ctx.expander.expand(p.get(1), heads);
      } finally {
        ctx.expander.setProviding(false);
      }
      if (!CoreForms.headName(result, heads.phase).equals("begin")) {
        throw error("expansion was not a `begin' sequence", spec);
      }
      expanded.add(result);
      List<Syntax> left = new ArrayList<>();
      for (Syntax inner : Shape.from(Shape.inner(result, form), 1)) {
        left.addAll(add(inner, around));
      }
      return left;
    }

    private void struct(List<Syntax> p, Around around, Syntax spec) {
      Shape.parts(spec, 3, 3);
      String name = text(p.get(1), spec);
      List<String> names = new ArrayList<>(List.of(name, "struct:" + name, "make-" + name));
      names.add(name + "?");
      for (Syntax field : Shape.ids(p.get(2), spec)) {
        names.add(name + "-" + field.content());
        names.add("set-" + name + "-" + field.content() + "!");
      }
      for (String n : names) {
        Syntax id = new Syntax(Symbol.of(n), p.get(1).context(), p.get(1).location, null);
        provide(id, around, Symbol.of(n));
      }
    }

    private void provide(Syntax id, Around around, Symbol as) {
      PhaseSpace at = around.at;
      Binding b = Resolution.resolve(within(id, at), at.phase());
      if (b == null) {
        throw error("provided identifier is not defined or required", id);
      }
      if (at.space() != null && b == Resolution.resolve(id, at.phase())) {
        throw error("provided identifier is defined only outside the space", id);
      }
      if (!(b instanceof ModuleBinding m)) {
        throw error("identifier is bound locally", id);
      }
      put(m, at, as, around.isProtected, id);
    }

    private void put(ModuleBinding m, PhaseSpace at, Symbol as, boolean isProtected, Syntax id) {
      if (isProtected && !m.module.equals(self)) {
        throw SyntaxMessage.error(
            "?", "cannot protect required identifier in re-provide", id, null);
      }
      Map<Symbol, Provided> level = provided.computeIfAbsent(at, k -> new LinkedHashMap<>());
      Provided former = level.get(as);
      if (former != null && !former.binding().same(m)) {
        throw SyntaxMessage.error("identifier already provided (as a different binding)", form, id);
      }
      level.put(as, new Provided(m, isProtected, definitions.isSyntax(m)));
    }

    // ---- all that was imported from a module ----

    private void allFrom(Syntax spec, Syntax path, Around around, List<Syntax> except) {
      ModuleName name = required(path);
      if (name == null) {
        throw spec.property(SURFACE) == null
            ? SyntaxMessage.error(
                PROVIDE, "cannot provide from a module without a matching require", form, null)
            : SyntaxMessage.error("no corresponding require", surface(spec), path);
      }
      Set<Symbol> left = symbols(except);
      Set<Symbol> seen = new HashSet<>();
      for (Imports.Bulk bulk : definitions.imports().bulks()) {
        PhaseSpace to = bulk.all().shift().applyTo(bulk.all().from());
        if (bulk.all().module().equals(name) && isFrom(to, around.at)) {
          except.forEach(id -> noteIn(bulk, (Symbol) id.content(), seen));
          allOf(bulk, to, left, around.isProtected, path);
        }
      }
      for (Imports.Single single : definitions.imports().singles()) {
        ModuleBinding.Nominal n = single.binding().nominal;
        PhaseSpace to = n.shift().applyTo(n.from());
        if (n.module().equals(name) && isFrom(to, around.at)) {
          Symbol local = (Symbol) single.local().content();
          seen.add(local);
          if (!left.contains(local)) {
            put(single.binding(), to, local, around.isProtected, single.local());
          }
        }
      }
      check(except, seen, "excluded identifier was not required from the specified module");
    }

    /** The module of a path if it is required, or null. */
    private @Nullable ModuleName required(Syntax path) {
      Object datum = SyntaxData.toDatum(path);
      if (!ctx.expander.resolver().isPath(datum)) {
        throw error("not a module path", path);
      }
      ModuleName name;
      try {
        name = ctx.resolveModule(datum, false);
      } catch (RacketException e) {
        if (e.type() != ExnTypes.FILESYSTEM_MISSING_MODULE) {
          throw e;
        }
        return null; // what cannot be found was not required
      }
      return definitions.required().stream().anyMatch(r -> r.module().equals(name)) ? name : null;
    }

    private static void noteIn(Imports.Bulk bulk, Symbol name, Set<Symbol> seen) {
      if (bulk.all().get(name) != null) {
        seen.add(name);
      }
    }

    private static Set<Symbol> symbols(List<Syntax> ids) {
      Set<Symbol> symbols = new HashSet<>();
      ids.forEach(id -> symbols.add((Symbol) id.content()));
      return symbols;
    }

    private void check(List<Syntax> except, Set<Symbol> seen, String complaint) {
      for (Syntax id : except) {
        if (!seen.contains((Symbol) id.content())) {
          throw error(complaint, id);
        }
      }
    }

    /** Whether an import is meant: all are, unless another phase or a space is given. */
    private boolean isFrom(PhaseSpace imported, PhaseSpace at) {
      return at.equals(PhaseSpace.of(ctx.phase)) || at.equals(imported);
    }

    private void allOf(
        Imports.Bulk bulk, PhaseSpace to, Set<Symbol> except, boolean isProtected, Syntax at) {
      Context context = bulk.context();
      for (Symbol name : bulk.all().names()) {
        if (except.contains(name)) {
          continue;
        }
        ModuleBinding imported = bulk.all().get(name);
        Binding now = Resolution.resolve(name, context.at(bulk.phase()));
        if (imported != null && now != null && imported.same(now)) {
          put(imported, to, name, isProtected, at);
        }
      }
    }

    // ---- all that is defined ----

    /** Whether a name means something else in a space than outside. */
    private boolean isIn(PhaseSpace at, Symbol name, Syntax spec) {
      Context outside = spec.context();
      return at.space() == null
          || Resolution.resolve(name, within(spec, at).context().at(at.phase()))
              != Resolution.resolve(name, outside.at(at.phase()));
    }

    private void allDefined(Syntax spec, Around around, List<Syntax> except, String prefix) {
      PhaseSpace at = around.at;
      Syntax seenBy = within(spec, at);
      int phase = at.phase();
      Set<Symbol> left = symbols(except);
      Set<Symbol> names = new HashSet<>();
      definitions
          .defined()
          .getOrDefault(phase, Map.of())
          .forEach(
              (name, id) -> {
                Symbol local = (Symbol) id.content();
                Binding seen = Resolution.resolve(local, seenBy.context().at(phase));
                ModuleBinding own = ModuleBinding.definition(self, name, phase);
                if (seen != null && own.same(seen) && isIn(at, local, spec)) {
                  names.add(local);
                  if (!left.contains(local)) {
                    Symbol as = Symbol.of(prefix + local.name());
                    put((ModuleBinding) seen, at, as, around.isProtected, id);
                  }
                }
              });
      check(except, names, "excluded identifier was not defined or required in the module");
    }
  }
}
