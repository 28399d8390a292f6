package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.binding.PortalSyntax;
import dev.jacket.expander.load.MissingModules;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Errors;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code #%require}: parses raw require specifications and binds what they import (reference,
 * section 3.2).
 */
final class Requires {
  private static final Set<String> KINDS =
      Set.of(
          "for-syntax",
          "for-template",
          "for-label",
          "for-meta",
          "just-meta",
          "for-space",
          "just-space",
          "only",
          "prefix",
          "all-except",
          "prefix-all-except",
          "rename",
          "portal");

  private final Syntax form;
  private final ExpandContext ctx;
  private final Importer importer;
  private final @Nullable String who;
  private boolean isInitial;

  /** Who is told of each import. */
  interface Importer {
    /** A module is required by its path. */
    void required(ModuleName module, int shift, Syntax path);

    /**
     * Everything that a module provides at a level is to be bound.
     *
     * @param context with the scope of the space in which it is bound
     * @param phase the phase at which it is bound
     */
    void bulk(Import all, Context context, int phase, boolean shadowable);

    /** One identifier, with the scope of its space, is to be bound. */
    void single(Syntax local, int phase, Provided provided, ModuleBinding binding);

    /** An identifier is to be defined as portal syntax. */
    void portal(Syntax id, int phase, Syntax content);
  }

  Requires(Syntax form, ExpandContext ctx, Importer importer) {
    this(form, ctx, importer, null);
  }

  /**
   * As above, for a procedure that requires.
   *
   * @param who its name for errors
   */
  Requires(Syntax form, ExpandContext ctx, Importer importer, @Nullable String who) {
    this.who = who;
    this.form = form;
    this.ctx = ctx;
    this.importer = importer;
  }

  /** Handles all specifications of a form. */
  void all() {
    for (Syntax spec : Shape.from(Shape.parts(form, 1), 1)) {
      spec(spec, RequireMode.at(ctx.phase));
    }
  }

  /** The symbol at the head of a specification, or an empty string. */
  private static String head(Syntax spec) {
    return spec.content() instanceof Pair p
            && p.car instanceof Syntax s
            && s.content() instanceof Symbol name
        ? name.name()
        : "";
  }

  private void spec(Syntax spec, RequireMode mode) {
    String head = head(spec);
    if (!KINDS.contains(head)) {
      all(spec, mode, "", Set.of());
      return;
    }
    List<Syntax> parts = Shape.parts(spec, 1);
    if (!mode.allows(head)) {
      throw SyntaxMessage.error("invalid nesting", form, spec);
    }
    switch (head) {
      case "for-syntax" -> specs(parts, 1, mode.shiftedBy(1));
      case "for-template" -> specs(parts, 1, mode.shiftedBy(-1));
      case "for-label" -> specs(parts, 1, mode.shiftedBy(Phase.LABEL));
      case "for-meta" -> specs(parts, 2, mode.shiftedBy(phase(parts, spec)));
      case "just-meta" -> specs(parts, 2, mode.onlyAt(phase(parts, spec)));
      case "for-space" -> specs(parts, 2, mode.movedTo(space(parts, spec)));
      case "just-space" -> specs(parts, 2, mode.onlyFrom(space(parts, spec)));
      case "only" -> only(parts, mode, spec);
      case "prefix" -> {
        Shape.parts(spec, 3, 3);
        all(parts.get(2), mode, text(parts.get(1), spec), Set.of());
      }
      case "all-except" -> {
        Shape.parts(spec, 2);
        all(parts.get(1), mode, "", symbols(parts, 2, spec));
      }
      case "prefix-all-except" -> {
        Shape.parts(spec, 3);
        String prefix = text(parts.get(1), spec);
        all(parts.get(2), mode, prefix, symbols(parts, 3, spec));
      }
      case "rename" -> renamed(parts, mode, spec);
      default -> portal(parts, mode, spec);
    }
  }

  /** The prefix that a specification has. */
  private static String text(Syntax id, Syntax spec) {
    return ((Symbol) Shape.requireId(id, spec).content()).name();
  }

  private void specs(List<Syntax> parts, int start, RequireMode mode) {
    for (Syntax spec : Shape.from(parts, start)) {
      spec(spec, mode);
    }
  }

  private int phase(List<Syntax> parts, Syntax spec) {
    Shape.parts(spec, 2);
    Object datum = parts.get(1).content();
    if (!(datum instanceof Long) && datum != Boolean.FALSE) {
      throw SyntaxMessage.error("bad phase", form, spec);
    }
    return Phase.of(datum);
  }

  /** The space of a specification; null for the default one. */
  private @Nullable Symbol space(List<Syntax> parts, Syntax spec) {
    Shape.parts(spec, 2);
    Object datum = parts.get(1).content();
    if (!(datum instanceof Symbol) && datum != Boolean.FALSE) {
      throw SyntaxMessage.error("bad space", form, spec);
    }
    return datum instanceof Symbol s ? s : null;
  }

  private static Set<Symbol> symbols(List<Syntax> parts, int start, Syntax spec) {
    Set<Symbol> symbols = new HashSet<>();
    for (Syntax id : Shape.from(parts, start)) {
      symbols.add((Symbol) Shape.requireId(id, spec).content());
    }
    return symbols;
  }

  private void only(List<Syntax> parts, RequireMode mode, Syntax spec) {
    Shape.parts(spec, 2);
    List<Syntax> ids = Shape.from(parts, 2);
    ids.forEach(id -> Shape.requireId(id, spec));
    ModuleName name = resolve(parts.get(1), mode);
    for (Syntax id : ids) {
      bind(name, id, (Symbol) id.content(), mode, parts.get(1));
    }
  }

  private void renamed(List<Syntax> parts, RequireMode mode, Syntax spec) {
    Shape.parts(spec, 4, 4);
    Syntax local = Shape.requireId(parts.get(2), spec);
    Syntax provided = Shape.requireId(parts.get(3), spec);
    ModuleName name = resolve(parts.get(1), mode);
    bind(name, local, (Symbol) provided.content(), mode, parts.get(1));
  }

  private void portal(List<Syntax> parts, RequireMode mode, Syntax spec) {
    Shape.parts(spec, 3, 3);
    importer.portal(Shape.requireId(parts.get(1), spec), mode.shift(), parts.get(2));
  }

  private ModuleName resolve(Syntax path, RequireMode mode) {
    ModuleName name;
    try {
      name = ctx.resolveModule(pathDatum(path), mode.shift() != Phase.LABEL);
    } catch (RacketException e) {
      throw who == null ? MissingModules.located(e, path) : e;
    }
    importer.required(name, mode.shift(), path);
    return name;
  }

  private Object pathDatum(Syntax path) {
    Object datum = SyntaxData.toDatum(path);
    if (!ctx.expander.resolver().isPath(datum)) {
      if (KINDS.contains(head(path))) {
        throw SyntaxMessage.error("invalid nesting", form, path);
      }
      String words = isInitial ? "not a module path" : "bad require spec";
      if (who != null) {
        throw SyntaxMessage.error("?", words, null, path);
      }
      throw SyntaxMessage.error(words, form, path);
    }
    return datum;
  }

  private @Nullable Module module(ModuleName name) {
    if (Registry.isPrimitive(name)) {
      return null;
    }
    Registry registry = ctx.namespace.registry;
    ModuleName self = ctx.moduleName();
    if (self == null || !name.isWithin(self.outermost())) {
      return registry.require(ctx.machine(), name);
    }
    // a declaration of the same name is of another module
    Module draft = registry.drafted(name);
    if (draft == null) {
      throw Registry.unknown(name);
    }
    return draft;
  }

  private RuntimeException notProvided(Symbol name, Syntax path) {
    String requirer = who != null ? who : ctx.module == null ? "require" : "module";
    return SyntaxMessage.error(requirer, "not in nested spec", path, name);
  }

  private void bind(ModuleName name, Syntax local, Symbol provided, RequireMode mode, Syntax path) {
    Module module = module(name);
    boolean found = false;
    for (PhaseSpace from : Import.places(module)) {
      if (!mode.takes(from)) {
        continue;
      }
      Provided p = Import.source(name, module, from).get(provided);
      if (p != null) {
        found = true;
        ModuleBinding.Nominal by = new ModuleBinding.Nominal(name, provided, from, mode.by());
        PhaseSpace to = mode.by().applyTo(from);
        Syntax id = to.space() == null ? local : local.add(scope(to.space()));
        importer.single(id, to.phase(), p, p.binding().imported(by));
      }
    }
    if (!found) {
      throw notProvided(provided, path);
    }
  }

  private void all(Syntax path, RequireMode mode, String prefix, Set<Symbol> except) {
    ModuleName name = resolve(path, mode);
    Module module = module(name);
    for (Symbol s : except) {
      boolean provided = false;
      for (PhaseSpace from : Import.places(module)) {
        provided |= Import.source(name, module, from).get(s) != null;
      }
      if (!provided) {
        throw notProvided(s, path);
      }
    }
    bindAll(name, module, mode, prefix, except, path.context(), false);
  }

  /** Imports the language of a module: its names can be defined or imported anew. */
  void initial(Syntax path) {
    RequireMode mode = RequireMode.at(0);
    isInitial = true;
    ModuleName name = ctx.resolveModule(pathDatum(path), true);
    importer.required(name, mode.shift(), path);
    bindAll(name, module(name), mode, "", Set.of(), path.context(), true);
  }

  private void bindAll(
      ModuleName name,
      @Nullable Module module,
      RequireMode mode,
      String prefix,
      Set<Symbol> except,
      Context context,
      boolean shadowable) {
    for (PhaseSpace from : Import.places(module)) {
      if (mode.takes(from)) {
        Import all =
            new Import(name, from, mode.by(), prefix, except, Import.source(name, module, from));
        PhaseSpace to = mode.by().applyTo(from);
        Context at = to.space() == null ? context : context.add(scope(to.space()));
        importer.bulk(all, at, to.phase(), shadowable);
      }
    }
  }

  private Scope scope(Symbol space) {
    return ctx.namespace.registry.scopes.interned(space);
  }

  /** Binds what a top-level form imports. */
  static class Plainly implements Importer {
    private final ExpandContext ctx;

    Plainly(ExpandContext ctx) {
      this.ctx = ctx;
    }

    @Override
    public void required(ModuleName module, int shift, Syntax path) {
      if (shift != Phase.LABEL) {
        ctx.namespace.instances.makeAvailable(ctx.machine(), module, shift);
      }
    }

    @Override
    public void bulk(Import all, Context context, int phase, boolean shadowable) {
      ScopeSet scopes = context.at(phase);
      if (scopes.size() == 0) {
        throw Errors.contract("require: no scopes to bind in");
      }
      Resolution.bindBulk(scopes, all);
    }

    @Override
    public void single(Syntax local, int phase, Provided provided, ModuleBinding binding) {
      Resolution.bind(local, phase, binding);
    }

    @Override
    public void portal(Syntax id, int phase, Syntax content) {
      ExpandContext at = ctx.copy();
      at.phase = phase;
      Symbol name = TopForms.bind(id, at);
      int level = Phase.minus(phase, ctx.namespace.instance.zeroPhase);
      ctx.namespace.instance.transformer(level, name).value = new PortalSyntax(content);
    }
  }
}
