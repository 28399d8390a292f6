package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Resolution;
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
  private boolean isInitial;

  /** Who is told of each import. */
  interface Importer {
    /** A module is required by its path. */
    void required(ModuleName module, int shift, Syntax path);

    /**
     * Everything that a module provides at a level is to be bound.
     *
     * @param phase the phase at which it is bound
     */
    void bulk(Import all, Context context, int phase, boolean shadowable);

    /** One identifier is to be bound. */
    void single(Syntax local, int phase, Provided provided, ModuleBinding binding);
  }

  /**
   * How a module is to be imported.
   *
   * @param shift of the phases
   * @param onlyLevel the only phase level that is imported, or null for all
   */
  private record Mode(int shift, @Nullable Integer onlyLevel) {}

  Requires(Syntax form, ExpandContext ctx, Importer importer) {
    this.form = form;
    this.ctx = ctx;
    this.importer = importer;
  }

  /** Handles all specifications of a form. */
  void all() {
    for (Syntax spec : Shape.from(Shape.parts(form, 1), 1)) {
      spec(spec, new Mode(ctx.phase, null), true);
    }
  }

  private void spec(Syntax spec, Mode mode, boolean metaAllowed) {
    List<Syntax> list = SyntaxData.parts(spec);
    List<Syntax> parts = list == null ? List.of() : list;
    String head = !parts.isEmpty() && parts.get(0).content() instanceof Symbol s ? s.name() : "";
    switch (head) {
      case "for-syntax" -> specs(parts, 1, new Mode(Phase.plus(mode.shift, 1), mode.onlyLevel));
      case "for-template" -> specs(parts, 1, new Mode(Phase.plus(mode.shift, -1), mode.onlyLevel));
      case "for-label" -> specs(parts, 1, new Mode(Phase.LABEL, mode.onlyLevel));
      case "for-meta" -> {
        int by = phase(parts, spec);
        specs(parts, 2, new Mode(Phase.plus(mode.shift, by), mode.onlyLevel));
      }
      case "just-meta" -> specs(parts, 2, new Mode(mode.shift, phase(parts, spec)));
      case "for-space", "just-space" -> specs(parts, 2, mode);
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
      name = ctx.resolveModule(pathDatum(path), mode.shift != Phase.LABEL);
    } catch (RacketException e) {
      throw located(e, path);
    }
    importer.required(name, mode.shift, path);
    return name;
  }

  private Object pathDatum(Syntax path) {
    Object datum = SyntaxData.toDatum(path);
    if (!ctx.expander.resolver().isPath(datum)) {
      String words = isInitial ? "not a module path" : "bad require spec";
      throw SyntaxMessage.error(words, form, path);
    }
    return datum;
  }

  /** A missing module is an error of the form that requires it, at the place of its path. */
  private static RacketException located(RacketException e, Syntax path) {
    String message = e.getMessage();
    if (e.type() != ExnTypes.FILESYSTEM_MISSING_MODULE || message == null) {
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

  private static RuntimeException notProvided(Symbol name, Syntax path) {
    return SyntaxMessage.error("module", "not in nested spec", path, name);
  }

  private void bind(ModuleName name, Syntax local, Symbol provided, Mode mode, Syntax path) {
    Module module = module(name);
    boolean found = false;
    for (int level : Import.levels(module)) {
      if (mode.onlyLevel != null && mode.onlyLevel != level) {
        continue;
      }
      Provided p = Import.source(name, module, level).get(provided);
      if (p != null) {
        found = true;
        ModuleBinding.Nominal by = new ModuleBinding.Nominal(name, provided, level, mode.shift);
        importer.single(local, Phase.plus(level, mode.shift), p, p.binding().imported(by));
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
      for (int level : Import.levels(module)) {
        provided |= Import.source(name, module, level).get(s) != null;
      }
      if (!provided) {
        throw notProvided(s, path);
      }
    }
    bindAll(name, module, mode, prefix, except, path.context(), false);
  }

  /** Imports the language of a module: its names can be defined or imported anew. */
  void initial(Syntax path) {
    Mode mode = new Mode(0, null);
    isInitial = true;
    ModuleName name = ctx.resolveModule(pathDatum(path), true);
    importer.required(name, mode.shift, path);
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
    for (int level : Import.levels(module)) {
      if (mode.onlyLevel == null || mode.onlyLevel == level) {
        Import all =
            new Import(name, level, mode.shift, prefix, except, Import.source(name, module, level));
        importer.bulk(all, context, Phase.plus(level, mode.shift), shadowable);
      }
    }
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
