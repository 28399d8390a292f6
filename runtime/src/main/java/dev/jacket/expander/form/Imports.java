package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Import;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Provided;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a module being expanded has imported so far. A definition goes before an import of the same
 * name, which leaves no trace but that other imports must not differ from it.
 */
final class Imports implements Requires.Importer {
  private final Definitions definitions;
  private final ExpandContext ctx;
  private final Set<Module.Require> required = new LinkedHashSet<>();
  private final List<Bulk> bulks = new ArrayList<>();
  private final List<Single> singles = new ArrayList<>();
  private final Map<ModuleBinding, ModuleBinding> shadowed = new HashMap<>();
  private Syntax form;

  /** All of a module's provided names at a level, bound at a phase. */
  record Bulk(Import all, Context context, int phase, boolean shadowable, Syntax path) {}

  /** One imported identifier. */
  record Single(Syntax local, int phase, Provided provided, ModuleBinding binding) {}

  Imports(Definitions definitions, ExpandContext ctx, Syntax form) {
    this.definitions = definitions;
    this.ctx = ctx;
    this.form = form;
  }

  /** Takes over what a module has before anything of its body is expanded. */
  void startLike(Imports other) {
    required.addAll(other.required);
    other.bulks.stream().filter(Bulk::shadowable).forEach(bulks::add);
  }

  /** Says which form errors are about. */
  Imports in(Syntax current) {
    form = current;
    return this;
  }

  /** The required modules, in order. */
  List<Module.Require> required() {
    return List.copyOf(required);
  }

  /** Whether everything of each module is imported, by syntax with a context. */
  boolean areWhole(Context body) {
    return singles.isEmpty()
        && bulks.stream()
            .allMatch(b -> b.all.isWhole() && b.context.at(b.phase).equals(body.at(b.phase)));
  }

  List<Bulk> bulks() {
    return bulks;
  }

  List<Single> singles() {
    return singles;
  }

  /** The imported identifiers by phase: those from a module, with a shift, or all. */
  Map<PhaseSpace, List<Object>> required(
      @Nullable ModuleName from, PhaseSpace.@Nullable Shift shift, UnaryOperator<Syntax> show) {
    Map<PhaseSpace, List<Object>> byPhase = new TreeMap<>();
    for (Bulk b : bulks) {
      if ((from == null || b.all.module().equals(from))
          && (shift == null || b.all.shift().equals(shift))) {
        List<Object> ids =
            byPhase.computeIfAbsent(b.all.shift().applyTo(b.all.from()), p -> new ArrayList<>());
        for (Symbol name : b.all.names()) {
          ids.add(show.apply(new Syntax(name, b.context, form.location, null)));
        }
      }
    }
    for (Single s : singles) {
      if ((from == null || s.binding.nominal.module().equals(from))
          && (shift == null || s.binding.nominal.shift().equals(shift))) {
        ModuleBinding.Nominal n = s.binding.nominal;
        byPhase
            .computeIfAbsent(n.shift().applyTo(n.from()), p -> new ArrayList<>())
            .add(show.apply(s.local));
      }
    }
    return byPhase;
  }

  // ---- importing ----

  @Override
  public void required(ModuleName module, int shift, Syntax path) {
    form = path;
    if (required.add(new Module.Require(module, shift))) {
      ctx.namespace.instances.makeAvailable(ctx.machine(), module, shift);
    }
  }

  @Override
  public void bulk(Import all, Context context, int phase, boolean shadowable) {
    ScopeSet scopes = context.at(phase);
    if (!shadowable) {
      checkBulk(all, scopes, phase);
    }
    Set<Symbol> own = new HashSet<>();
    definitions
        .definedExactly(scopes, phase)
        .forEach(
            (name, id) -> {
              ModuleBinding binding = all.get(name);
              if (binding != null) {
                own.add(name);
                shadow(id, phase, binding);
              }
            });
    Import left = own.isEmpty() ? all : all.without(own);
    bulks.add(new Bulk(left, context, phase, shadowable, form));
    Resolution.bindBulk(scopes, left);
  }

  @Override
  public void single(Syntax local, int phase, Provided provided, ModuleBinding binding) {
    Binding former = Resolution.resolveExactly(local, phase);
    if (former instanceof ModuleBinding m && !m.same(binding)) {
      if (definitions.isOwn(m)) {
        shadow(local, phase, binding);
        return;
      }
      Bulk before = bulk(local, phase);
      if (before != null || isSingle(local, phase)) {
        throw importedTwice(local, phase, isSingle(local, phase) ? null : before);
      }
    }
    singles.add(new Single(local, phase, provided, binding));
    Resolution.bind(local, phase, binding);
  }

  @Override
  public void portal(Syntax id, int phase, Syntax content) {
    definitions.portal(id, phase, content);
  }

  // ---- imports and definitions of the same name ----

  /** Notes an import that has a definition before it. */
  private void shadow(Syntax id, int phase, ModuleBinding binding) {
    if (definitions.keepsRequired()) {
      throw SyntaxMessage.error(
          "module", "identifier for require already defined" + Definitions.text(phase), form, id);
    }
    note(id, phase, binding);
  }

  private void note(Syntax id, int phase, ModuleBinding binding) {
    if (Resolution.resolveExactly(id, phase) instanceof ModuleBinding definition) {
      ModuleBinding former = shadowed.putIfAbsent(definition, binding);
      if (former != null && !former.same(binding)) {
        throw importedTwice(id, phase, null);
      }
    }
  }

  /**
   * Notes that an import, if there is one by a form of the body, has a definition before it from
   * now on.
   *
   * @param imported what the identifier was bound to before
   */
  void define(Syntax id, int phase, @Nullable Binding imported, Syntax definition) {
    if (!(imported instanceof ModuleBinding m) || definitions.isOwn(m)) {
      return;
    }
    Bulk before = bulk(id, phase);
    if (before == null && !isSingle(id, phase)) {
      return;
    }
    if (definitions.keepsRequired()) {
      throw SyntaxMessage.error(
          ExnTypes.SYNTAX,
          "module",
          "identifier for definition already required" + Definitions.text(phase),
          definition,
          id,
          providedBy(before));
    }
    note(id, phase, m);
  }

  // ---- conflicts ----

  /** Complains if an import is in conflict with other imports. */
  private void checkBulk(Import all, ScopeSet scopes, int phase) {
    for (Bulk other : bulks) {
      if (other.shadowable || other.phase != phase || !other.context.at(phase).equals(scopes)) {
        continue;
      }
      if (other.all.module().equals(all.module()) && other.all.prefix().equals(all.prefix())) {
        continue;
      }
      for (Symbol name : all.names()) {
        ModuleBinding theirs = other.all.get(name);
        ModuleBinding ours = all.get(name);
        if (theirs != null && ours != null && !theirs.same(ours)) {
          Syntax id = new Syntax(name, form.context(), form.location, null);
          Map<Symbol, Syntax> own = definitions.definedExactly(scopes, phase);
          throw importedTwice(id, phase, own.containsKey(name) ? null : other);
        }
      }
    }
    for (Single other : singles) {
      Symbol name = (Symbol) other.local.content();
      ModuleBinding ours = all.get(name);
      if (ours != null
          && other.phase == phase
          && other.local.context().at(phase).equals(scopes)
          && !ours.same(other.binding)) {
        throw importedTwice(new Syntax(name, form.context(), form.location, null), phase, null);
      }
    }
  }

  /**
   * The error for a name that has two imports.
   *
   * @param before the import of a whole module that has it, or null
   */
  private RuntimeException importedTwice(Syntax id, int phase, @Nullable Bulk before) {
    return SyntaxMessage.error(
        ExnTypes.SYNTAX,
        "module",
        "identifier already required" + Definitions.text(phase),
        form,
        id,
        providedBy(before));
  }

  private static String providedBy(@Nullable Bulk bulk) {
    return bulk == null ? "" : "\n  also provided by: " + SyntaxMessage.show(bulk.path);
  }

  /** Whether a name with exactly these scopes was imported by itself. */
  private boolean isSingle(Syntax id, int phase) {
    ScopeSet scopes = id.context().at(phase);
    for (Single s : singles) {
      if (s.phase == phase
          && s.local.content() == id.content()
          && s.local.context().at(phase).equals(scopes)) {
        return true;
      }
    }
    return false;
  }

  /** The import of a whole module, other than the module's language, that has a name; or null. */
  private @Nullable Bulk bulk(Syntax id, int phase) {
    ScopeSet scopes = id.context().at(phase);
    for (Bulk b : bulks) {
      if (!b.shadowable
          && b.phase == phase
          && b.context.at(phase).equals(scopes)
          && b.all.get((Symbol) id.content()) != null) {
        return b;
      }
    }
    return null;
  }
}
