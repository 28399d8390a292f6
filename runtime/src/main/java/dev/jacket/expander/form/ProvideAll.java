package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The provide specifications that mean everything: of a module that is required, or defined. */
final class ProvideAll {
  private final Provides provides;
  private final Definitions definitions;
  private final Syntax form;
  private final ExpandContext ctx;

  /** Of a form. */
  ProvideAll(Provides provides, Definitions definitions, Syntax form, ExpandContext ctx) {
    this.provides = provides;
    this.definitions = definitions;
    this.form = form;
    this.ctx = ctx;
  }

  /**
   * All that is imported from a module.
   *
   * @param except identifiers that are left out
   */
  void from(Syntax spec, Syntax path, ProvidePlace around, List<Syntax> except) {
    ModuleName name = required(path);
    if (name == null) {
      throw spec.property(Provides.SURFACE) == null
          ? Provides.error("cannot provide from a module without a matching require", form, null)
          : SyntaxMessage.error("no corresponding require", Provides.surface(spec), path);
    }
    Set<Symbol> left = symbols(except);
    Set<Symbol> seen = new HashSet<>();
    for (Imports.Bulk bulk : definitions.imports().bulks()) {
      PhaseSpace to = bulk.all().shift().applyTo(bulk.all().from());
      if (bulk.all().module().equals(name) && isFrom(to, around.at())) {
        except.forEach(id -> noteIn(bulk, (Symbol) id.content(), seen));
        allOf(bulk, to, left, around.isProtected(), path);
      }
    }
    for (Imports.Single single : definitions.imports().singles()) {
      ModuleBinding.Nominal n = single.binding().nominal;
      PhaseSpace to = n.shift().applyTo(n.from());
      if (n.module().equals(name) && isFrom(to, around.at())) {
        Symbol local = (Symbol) single.local().content();
        seen.add(local);
        if (!left.contains(local)) {
          provides.put(form, single.binding(), to, local, around.isProtected(), single.local());
        }
      }
    }
    check(except, seen, "excluded identifier was not required from the specified module");
  }

  /** The module of a path if it is required, or null. */
  private @Nullable ModuleName required(Syntax path) {
    Object datum = SyntaxData.toDatum(path);
    if (!ctx.expander.resolver().isPath(datum)) {
      throw Provides.error("not a module path", form, path);
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
        throw Provides.error(complaint, form, id);
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
        provides.put(form, imported, to, name, isProtected, at);
      }
    }
  }

  /** Whether a name means something else in a space than outside. */
  private boolean isIn(PhaseSpace at, Symbol name, Syntax spec) {
    Context outside = spec.context();
    return at.space() == null
        || Resolution.resolve(name, Provides.within(spec, at, ctx).context().at(at.phase()))
            != Resolution.resolve(name, outside.at(at.phase()));
  }

  /**
   * All that is defined, by identifiers that a specification sees.
   *
   * @param except identifiers that are left out
   * @param prefix put in front of each name
   */
  void defined(Syntax spec, ProvidePlace around, List<Syntax> except, String prefix) {
    PhaseSpace at = around.at();
    Syntax seenBy = Provides.within(spec, at, ctx);
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
              ModuleBinding own = ModuleBinding.definition(definitions.self(), name, phase);
              if (seen != null && own.same(seen) && isIn(at, local, spec)) {
                names.add(local);
                if (!left.contains(local)) {
                  Symbol as = Symbol.of(prefix + local.name());
                  provides.put(form, (ModuleBinding) seen, at, as, around.isProtected(), id);
                }
              }
            });
    check(except, names, "excluded identifier was not defined or required in the module");
  }
}
