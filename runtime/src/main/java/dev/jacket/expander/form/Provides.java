package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code #%provide}: parses raw provide specifications (reference, section 3.2). */
final class Provides {
  private static final String PROVIDE = "provide";

  /** The property of a form or specification that has the user's form that it was made of. */
  static final Symbol SURFACE = Symbol.of("surface-form");

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

  /** An identifier with the scope of a space. */
  static Syntax within(Syntax id, PhaseSpace at, ExpandContext ctx) {
    Symbol space = at.space();
    return space == null ? id : id.add(ctx.namespace.registry.scopes.interned(space));
  }

  /** An error of a form, or of the form that it was made of. */
  static RuntimeException error(String message, Syntax form, @Nullable Syntax part) {
    return SyntaxMessage.error(PROVIDE, message, form, part);
  }

  /** The user's form that a form or specification was made of, or itself. */
  static Syntax surface(Syntax raw) {
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
      result.addAll(new Spec(surface, ctx, expanded).add(spec, ProvidePlace.at(ctx.phase)));
    }
    Syntax done = form.rebuilt(Lists.of(result));
    for (Syntax begin : expanded) {
      done = Transformers.track(done, begin, Shape.head(begin));
    }
    return done;
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
    List<Syntax> add(Syntax spec, ProvidePlace around) {
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
          checkNesting(around.isProtected(), spec, head);
          addAll(p, 1, around.protect());
        }
        case "for-syntax" -> shifted(p, 1, around, 1, spec);
        case "for-label" -> shifted(p, 1, around, Phase.LABEL, spec);
        case "for-meta" -> shifted(p, 2, around, phase(p, spec), spec);
        case "for-space" -> {
          Symbol space = space(p, spec);
          checkNesting(around.hasSpace(), spec, head);
          addAll(p, 2, around.inSpace(space));
        }
        case "rename" -> {
          Shape.parts(spec, 3, 3);
          Syntax local = Shape.requireId(p.get(1), spec);
          Syntax as = Shape.requireId(p.get(2), spec);
          if (spec.property(SURFACE) != null
              && Resolution.resolve(within(local, around.at(), ctx), around.at().phase()) == null) {
            throw SyntaxMessage.error("no binding for identifier", surface(spec), local);
          }
          provide(local, around, (Symbol) as.content());
        }
        case "struct" -> struct(p, around, spec);
        case "all-from" -> {
          Shape.parts(spec, 2, 2);
          all().from(spec, p.get(1), around, List.of());
        }
        case "all-from-except" -> {
          Shape.parts(spec, 2);
          all().from(spec, p.get(1), around, ids(p, 2, spec));
        }
        case "all-defined" -> {
          Shape.parts(spec, 1, 1);
          all().defined(spec, around, List.of(), "");
        }
        case "all-defined-except" -> all().defined(spec, around, ids(p, 1, spec), "");
        case "prefix-all-defined" -> {
          Shape.parts(spec, 2, 2);
          all().defined(spec, around, List.of(), text(p.get(1), spec));
        }
        case "prefix-all-defined-except" -> {
          Shape.parts(spec, 2);
          String prefix = text(p.get(1), spec);
          all().defined(spec, around, ids(p, 2, spec), prefix);
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
      return Provides.error(message, form, part);
    }

    private ProvideAll all() {
      return new ProvideAll(Provides.this, definitions, form, ctx);
    }

    private void checkNesting(boolean isNested, Syntax spec, Symbol head) {
      if (isNested) {
        throw error("nested `" + head + "' not allowed", spec);
      }
    }

    private void shifted(List<Syntax> p, int start, ProvidePlace around, int by, Syntax spec) {
      checkNesting(around.hasPhase() || around.hasSpace(), spec, (Symbol) p.get(0).content());
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

    private void addAll(List<Syntax> p, int start, ProvidePlace around) {
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

    private List<Syntax> expanded(List<Syntax> p, ProvidePlace around, Syntax spec) {
      Shape.parts(spec, 2, 2);
      if (!(p.get(1).content() instanceof Pair call
          && call.car instanceof Syntax macro
          && macro.isIdentifier())) {
        throw SyntaxMessage.error("bad syntax", spec);
      }
      ExpandContext heads = ctx.copy();
      heads.immediate = true;
      heads.phase = around.at().phase();
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

    private void struct(List<Syntax> p, ProvidePlace around, Syntax spec) {
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

    private void provide(Syntax id, ProvidePlace around, Symbol as) {
      PhaseSpace at = around.at();
      Binding b = Resolution.resolve(within(id, at, ctx), at.phase());
      if (b == null) {
        throw error("provided identifier is not defined or required", id);
      }
      if (at.space() != null && b == Resolution.resolve(id, at.phase())) {
        throw error("provided identifier is defined only outside the space", id);
      }
      if (!(b instanceof ModuleBinding m)) {
        throw error("provided identifier is not defined or required", id);
      }
      put(form, m, at, as, around.isProtected(), id);
    }
  }

  /** Provides a binding under a name; errors are about a form. */
  void put(Syntax form, ModuleBinding m, PhaseSpace at, Symbol as, boolean isProtected, Syntax id) {
    if (isProtected && !m.module.equals(self)) {
      throw SyntaxMessage.error("?", "cannot protect required identifier in re-provide", id, null);
    }
    Map<Symbol, Provided> level = provided.computeIfAbsent(at, k -> new LinkedHashMap<>());
    Provided former = level.get(as);
    if (former != null && !former.binding().same(m)) {
      throw SyntaxMessage.error("identifier already provided (as a different binding)", form, id);
    }
    level.put(as, new Provided(m, isProtected, definitions.isSyntax(m)));
  }
}
