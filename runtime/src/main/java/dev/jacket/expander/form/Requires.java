package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
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
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code #%require}: parses raw require specifications and binds what they import (reference,
 * section 3.2).
 */
final class Requires {
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
  }

  /**
   * How a module is to be imported.
   *
   * @param by the shift of phases and perhaps to another space
   * @param onlyLevel the only phase level that is imported, or null for all
   * @param only the only space that is imported, or null for all
   */
  private record Mode(PhaseSpace.Shift by, @Nullable Integer onlyLevel, @Nullable Only only) {
    int shift() {
      return by.phase();
    }

    Mode shifted(int phase) {
      return new Mode(
          new PhaseSpace.Shift(Phase.plus(shift(), phase), by.moves(), by.space()),
          onlyLevel,
          only);
    }

    Mode movedTo(@Nullable Symbol space) {
      return new Mode(new PhaseSpace.Shift(shift(), true, space), onlyLevel, only);
    }

    Mode onlyFrom(@Nullable Symbol space) {
      return new Mode(by, onlyLevel, new Only(space));
    }

    Mode onlyAt(int level) {
      return new Mode(by, level, only);
    }

    boolean takes(PhaseSpace from) {
      return (onlyLevel == null || onlyLevel == from.phase())
          && (only == null || Objects.equals(only.space, from.space()));
    }
  }

  /** A space alone; null is the default one. */
  private record Only(@Nullable Symbol space) {}

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
      spec(spec, new Mode(PhaseSpace.Shift.of(ctx.phase), null, null), true);
    }
  }

  private void spec(Syntax spec, Mode mode, boolean metaAllowed) {
    List<Syntax> list = SyntaxData.parts(spec);
    List<Syntax> parts = list == null ? List.of() : list;
    String head = !parts.isEmpty() && parts.get(0).content() instanceof Symbol s ? s.name() : "";
    switch (head) {
      case "for-syntax" -> specs(parts, 1, mode.shifted(1));
      case "for-template" -> specs(parts, 1, mode.shifted(-1));
      case "for-label" -> specs(parts, 1, mode.shifted(Phase.LABEL));
      case "for-meta" -> {
        specs(parts, 2, mode.shifted(phase(parts, spec)));
      }
      case "just-meta" -> specs(parts, 2, mode.onlyAt(phase(parts, spec)));
      case "for-space" -> specs(parts, 2, mode.movedTo(space(parts, spec)));
      case "just-space" -> specs(parts, 2, mode.onlyFrom(space(parts, spec)));
      case "only" -> only(parts, mode, spec);
      case "prefix" -> prefixed(parts, mode, spec);
      case "all-except" -> {
        checkLength(parts, 2, spec);
        all(parts.get(1), mode, "", symbols(parts, 2));
      }
      case "prefix-all-except" -> {
        checkLength(parts, 3, spec);
        all(parts.get(2), mode, text(parts.get(1), spec), symbols(parts, 3));
      }
      case "rename" -> renamed(parts, mode, spec);
      default -> all(spec, mode, "", Set.of());
    }
  }

  /** The prefix that a specification has. */
  private static String text(Syntax id, Syntax spec) {
    return ((Symbol) Shape.requireId(id, spec).content()).name();
  }

  private void specs(List<Syntax> parts, int start, Mode mode) {
    for (Syntax spec : Shape.from(parts, start)) {
      spec(spec, mode, false);
    }
  }

  private int phase(List<Syntax> parts, Syntax spec) {
    checkLength(parts, 2, spec);
    Object datum = parts.get(1).content();
    if (!(datum instanceof Long) && datum != Boolean.FALSE) {
      throw SyntaxMessage.error("bad phase", form, spec);
    }
    return Phase.of(datum);
  }

  /** The space of a specification; null for the default one. */
  private @Nullable Symbol space(List<Syntax> parts, Syntax spec) {
    checkLength(parts, 2, spec);
    Object datum = parts.get(1).content();
    if (!(datum instanceof Symbol) && datum != Boolean.FALSE) {
      throw SyntaxMessage.error("bad space", form, spec);
    }
    return datum instanceof Symbol s ? s : null;
  }

  private static void checkLength(List<Syntax> parts, int least, Syntax spec) {
    if (parts.size() < least) {
      throw SyntaxMessage.error("bad syntax", spec);
    }
  }

  private Set<Symbol> symbols(List<Syntax> parts, int start) {
    Set<Symbol> symbols = new HashSet<>();
    for (Syntax id : Shape.from(parts, start)) {
      symbols.add((Symbol) Shape.requireId(id, form).content());
    }
    return symbols;
  }

  private void prefixed(List<Syntax> parts, Mode mode, Syntax spec) {
    checkLength(parts, 3, spec);
    all(parts.get(2), mode, text(parts.get(1), spec), Set.of());
  }

  private void only(List<Syntax> parts, Mode mode, Syntax spec) {
    checkLength(parts, 2, spec);
    ModuleName name = resolve(parts.get(1), mode);
    for (Syntax id : Shape.from(parts, 2)) {
      bind(name, Shape.requireId(id, form), (Symbol) id.content(), mode, parts.get(1));
    }
  }

  private void renamed(List<Syntax> parts, Mode mode, Syntax spec) {
    checkLength(parts, 4, spec);
    ModuleName name = resolve(parts.get(1), mode);
    Syntax local = Shape.requireId(parts.get(2), form);
    Syntax provided = Shape.requireId(parts.get(3), form);
    bind(name, local, (Symbol) provided.content(), mode, parts.get(1));
  }

  private ModuleName resolve(Syntax path, Mode mode) {
    ModuleName name;
    try {
      name = ctx.resolveModule(pathDatum(path), mode.shift() != Phase.LABEL);
    } catch (RacketException e) {
      throw located(e, path);
    }
    importer.required(name, mode.shift(), path);
    return name;
  }

  private Object pathDatum(Syntax path) {
    Object datum = SyntaxData.toDatum(path);
    if (!ctx.expander.resolver().isPath(datum)) {
      String words = isInitial ? "not a module path" : "bad require spec";
      if (who != null) {
        throw SyntaxMessage.error("?", words, null, path);
      }
      throw SyntaxMessage.error(words, form, path);
    }
    return datum;
  }

  /** A missing module is an error of the form that requires it, at the place of its path. */
  private RacketException located(RacketException e, Syntax path) {
    String message = e.getMessage();
    if (e.type() != ExnTypes.FILESYSTEM_MISSING_MODULE || message == null || who != null) {
      return e;
    }
    String prefix = path.location.prefix();
    String words = message.substring(message.indexOf(": ") + 2);
    String text = prefix.isEmpty() ? message : prefix + ": " + words;
    return new RacketException(ExnTypes.SYNTAX_MISSING_MODULE, text, Lists.of(path), e.field(0));
  }

  private @Nullable Module module(ModuleName name) {
    return Registry.isPrimitive(name) ? null : ctx.namespace.registry.require(ctx.machine(), name);
  }

  private RuntimeException notProvided(Symbol name, Syntax path) {
    String requirer = who != null ? who : ctx.module == null ? "require" : "module";
    return SyntaxMessage.error(requirer, "not in nested spec", path, name);
  }

  private void bind(ModuleName name, Syntax local, Symbol provided, Mode mode, Syntax path) {
    Module module = module(name);
    boolean found = false;
    for (PhaseSpace from : Import.places(module)) {
      if (!mode.takes(from)) {
        continue;
      }
      Provided p = Import.source(name, module, from).get(provided);
      if (p != null) {
        found = true;
        ModuleBinding.Nominal by = new ModuleBinding.Nominal(name, provided, from, mode.by);
        PhaseSpace to = mode.by.applyTo(from);
        Syntax id = to.space() == null ? local : local.add(scope(to.space()));
        importer.single(id, to.phase(), p, p.binding().imported(by));
      }
    }
    if (!found) {
      throw notProvided(provided, path);
    }
  }

  private void all(Syntax path, Mode mode, String prefix, Set<Symbol> except) {
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
    Mode mode = new Mode(PhaseSpace.Shift.of(0), null, null);
    isInitial = true;
    ModuleName name = ctx.resolveModule(pathDatum(path), true);
    importer.required(name, mode.shift(), path);
    bindAll(name, module(name), mode, "", Set.of(), path.context(), true);
  }

  private void bindAll(
      ModuleName name,
      @Nullable Module module,
      Mode mode,
      String prefix,
      Set<Symbol> except,
      Context context,
      boolean shadowable) {
    for (PhaseSpace from : Import.places(module)) {
      if (mode.takes(from)) {
        Import all =
            new Import(name, from, mode.by, prefix, except, Import.source(name, module, from));
        PhaseSpace to = mode.by.applyTo(from);
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
  }
}
