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
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code #%provide}: parses raw provide specifications (reference, section 3.2). */
final class Provides {
  private static final String PROVIDE = "provide";

  /** The property of a form or specification that has the user's form that it was made of. */
  private static final Symbol SURFACE = Symbol.of("surface-form");

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
    result.add(parts.get(0));
    for (Syntax spec : Shape.from(parts, 1)) {
      result.addAll(new Spec(surface, ctx).add(spec, PhaseSpace.of(ctx.phase), false));
    }
    return form.rebuilt(Lists.of(result));
  }

  /** A specification within a form. */
  private final class Spec {
    private final Syntax form;
    private final ExpandContext ctx;

    Spec(Syntax form, ExpandContext ctx) {
      this.form = form;
      this.ctx = ctx;
    }

    /** Handles a specification, and gives what is left when macros are expanded. */
    List<Syntax> add(Syntax spec, PhaseSpace at, boolean isProtected) {
      if (spec.isIdentifier()) {
        provide(spec, at, (Symbol) spec.content(), isProtected);
        return List.of(spec);
      }
      List<Syntax> p = SyntaxData.parts(spec);
      if (p == null || p.isEmpty() || !(p.get(0).content() instanceof Symbol head)) {
        throw bad(spec);
      }
      switch (head.name()) {
        case "protect" -> addAll(p, 1, at, true);
        case "for-syntax" -> addAll(p, 1, shifted(at, 1), isProtected);
        case "for-template" -> addAll(p, 1, shifted(at, -1), isProtected);
        case "for-label" -> addAll(p, 1, shifted(at, Phase.LABEL), isProtected);
        case "for-meta" -> {
          require(p.size() >= 2 && isPhase(p.get(1)), spec);
          addAll(p, 2, shifted(at, Phase.of(p.get(1).content())), isProtected);
        }
        case "for-space" -> {
          require(p.size() >= 2 && isSpace(p.get(1)), spec);
          Symbol space = p.get(1).content() instanceof Symbol s ? s : null;
          addAll(p, 2, new PhaseSpace(at.phase(), space), isProtected);
        }
        case "rename" -> {
          require(p.size() == 3 && p.get(1).isIdentifier() && p.get(2).isIdentifier(), spec);
          if (spec.property(SURFACE) != null
              && Resolution.resolve(within(p.get(1), at), at.phase()) == null) {
            throw SyntaxMessage.error("no binding for identifier", surface(spec), p.get(1));
          }
          provide(p.get(1), at, (Symbol) p.get(2).content(), isProtected);
        }
        case "struct" -> struct(p, at, isProtected, spec);
        case "all-from", "all-from-except" -> {
          require(p.size() >= 2, spec);
          allFrom(spec, p, at, symbols(p, 2), isProtected);
        }
        case "all-defined" -> allDefined(spec, at, Set.of(), "", isProtected);
        case "all-defined-except" -> allDefined(spec, at, symbols(p, 1), "", isProtected);
        case "prefix-all-defined", "prefix-all-defined-except" -> {
          require(p.size() >= 2 && p.get(1).isIdentifier(), spec);
          allDefined(spec, at, symbols(p, 2), p.get(1).content().toString(), isProtected);
        }
        case "expand" -> {
          return expanded(p, at, isProtected, spec);
        }
        default -> throw bad(spec);
      }
      return List.of(spec);
    }

    private RuntimeException bad(Syntax spec) {
      return error("bad syntax", spec);
    }

    private static void require(boolean holds, Syntax spec) {
      if (!holds) {
        throw SyntaxMessage.error("bad syntax", spec);
      }
    }

    /** An error of this form, or of the form that the specification was made for. */
    private RuntimeException error(String message, Syntax part) {
      return SyntaxMessage.error(PROVIDE, message, form, part);
    }

    private static PhaseSpace shifted(PhaseSpace at, int by) {
      return new PhaseSpace(Phase.plus(at.phase(), by), at.space());
    }

    /** An identifier with the scope of a space. */
    private Syntax within(Syntax id, PhaseSpace at) {
      Symbol space = at.space();
      return space == null ? id : id.add(ctx.namespace.registry.scopes.interned(space));
    }

    private static boolean isSpace(Syntax s) {
      return s.content() instanceof Symbol || s.content() == Boolean.FALSE;
    }

    private static boolean isPhase(Syntax s) {
      return s.content() instanceof Long || s.content() == Boolean.FALSE;
    }

    private void addAll(List<Syntax> p, int start, PhaseSpace at, boolean isProtected) {
      Shape.from(p, start).forEach(spec -> add(spec, at, isProtected));
    }

    private Set<Symbol> symbols(List<Syntax> p, int start) {
      Set<Symbol> symbols = new HashSet<>();
      Shape.from(p, start).forEach(id -> symbols.add((Symbol) Shape.requireId(id, form).content()));
      return symbols;
    }

    private List<Syntax> expanded(List<Syntax> p, PhaseSpace at, boolean isProtected, Syntax spec) {
      require(p.size() == 2, spec);
      ExpandContext heads = ctx.copy();
      heads.immediate = true;
      heads.phase = at.phase();
      heads.kind = ExpandContext.Kind.MODULE;
      ctx.expander.setProviding(true);
      Syntax result;
      try {
        result = ctx.expander.expand(p.get(1), heads);
      } finally {
        ctx.expander.setProviding(false);
      }
      if (!CoreForms.headName(result, at.phase()).equals("begin")) {
        throw error("expansion was not a `begin' sequence", result);
      }
      List<Syntax> left = new ArrayList<>();
      for (Syntax inner : Shape.from(Shape.inner(result, form), 1)) {
        left.addAll(add(inner, at, isProtected));
      }
      return left;
    }

    private void struct(List<Syntax> p, PhaseSpace at, boolean isProtected, Syntax spec) {
      require(p.size() == 3, spec);
      String name = p.get(1).content().toString();
      List<String> names = new ArrayList<>(List.of(name, "struct:" + name, "make-" + name));
      names.add(name + "?");
      for (Syntax field : Shape.ids(p.get(2), form)) {
        names.add(name + "-" + field.content());
        names.add("set-" + name + "-" + field.content() + "!");
      }
      for (String n : names) {
        Syntax id = new Syntax(Symbol.of(n), p.get(1).context(), p.get(1).location, null);
        provide(id, at, Symbol.of(n), isProtected);
      }
    }

    private void provide(Syntax id, PhaseSpace at, Symbol as, boolean isProtected) {
      Binding b = Resolution.resolve(within(id, at), at.phase());
      if (b == null) {
        throw error("provided identifier is not defined or required", id);
      }
      if (at.space() != null && b == Resolution.resolve(id, at.phase())) {
        throw error("provided identifier is defined only outside the space", id);
      }
      if (!(b instanceof ModuleBinding m)) {
        throw error("provided identifier is not defined or required", id);
      }
      put(m, at, as, isProtected, id);
    }

    private void put(ModuleBinding m, PhaseSpace at, Symbol as, boolean isProtected, Syntax id) {
      Map<Symbol, Provided> level = provided.computeIfAbsent(at, k -> new LinkedHashMap<>());
      Provided former = level.get(as);
      if (former != null && !former.binding().same(m)) {
        throw error("identifier already provided (as a different binding)", id);
      }
      level.put(as, new Provided(m, isProtected, definitions.isSyntax(m)));
    }

    private void allFrom(
        Syntax spec, List<Syntax> p, PhaseSpace at, Set<Symbol> except, boolean isProtected) {
      ModuleName name = ctx.resolveModule(SyntaxData.toDatum(p.get(1)), false);
      boolean found = false;
      for (Definitions.Bulk bulk : definitions.bulks()) {
        PhaseSpace to = bulk.all().shift().applyTo(bulk.all().from());
        if (bulk.all().module().equals(name) && isFrom(to, at)) {
          found = true;
          allOf(bulk, to, except, isProtected, p.get(1));
        }
      }
      for (Definitions.Single single : definitions.singles()) {
        ModuleBinding.Nominal n = single.binding().nominal;
        PhaseSpace to = n.shift().applyTo(n.from());
        if (n.module().equals(name) && isFrom(to, at)) {
          found = true;
          Symbol local = (Symbol) single.local().content();
          if (!except.contains(local)) {
            put(single.binding(), to, local, isProtected, single.local());
          }
        }
      }
      if (!found) {
        throw spec.property(SURFACE) == null
            ? SyntaxMessage.error(
                PROVIDE, "cannot provide from a module without a matching require", form, spec)
            : SyntaxMessage.error("no corresponding require", surface(spec), p.get(1));
      }
    }

    /** Whether an import is meant: all are, unless another phase or a space is given. */
    private boolean isFrom(PhaseSpace imported, PhaseSpace at) {
      return at.equals(PhaseSpace.of(ctx.phase)) || at.equals(imported);
    }

    private void allOf(
        Definitions.Bulk bulk, PhaseSpace to, Set<Symbol> except, boolean isProtected, Syntax at) {
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

    private void allDefined(
        Syntax spec, PhaseSpace at, Set<Symbol> except, String prefix, boolean isProtected) {
      Syntax seenBy = within(spec, at);
      int phase = at.phase();
      definitions
          .defined()
          .getOrDefault(phase, Map.of())
          .forEach(
              (name, id) -> {
                Symbol local = (Symbol) id.content();
                Binding seen = Resolution.resolve(local, seenBy.context().at(phase));
                ModuleBinding own = ModuleBinding.definition(self, name, phase);
                if (!except.contains(local) && seen != null && own.same(seen)) {
                  put((ModuleBinding) seen, at, Symbol.of(prefix + local.name()), isProtected, id);
                }
              });
    }
  }
}
