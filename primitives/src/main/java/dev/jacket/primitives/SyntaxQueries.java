package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.form.Identifiers;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.BindingTable;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.ScopeSet;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Lists;
import dev.jacket.value.SourceLocations;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be asked about syntax objects and their bindings (reference, sections 12.2, 12.3). */
@PrimitiveModule("#%kernel")
final class SyntaxQueries {
  private SyntaxQueries() {}

  @Primitive("syntax-srcloc")
  static Object syntaxSrcloc(Syntax s) {
    SourceLoc at = s.location;
    boolean known = at.source() != Boolean.FALSE || at.line() >= 0 || at.position() >= 0;
    return known
        ? SourceLocations.make(at.source(), at.line(), at.column(), at.position(), at.span())
        : Boolean.FALSE;
  }

  /** The module whose source the syntax comes from: the innermost one whose scope it has. */
  @Primitive("syntax-source-module")
  static Object syntaxSourceModule(Syntax s, @Nullable Object wantsSource) {
    Binding b = s.isIdentifier() ? Identifiers.binding(s, 0) : null;
    if (!(b instanceof ModuleBinding m) || m.module.isTopLevel()) {
      return Boolean.FALSE;
    }
    return wantsSource != null && wantsSource != Boolean.FALSE
        ? m.module.root
        : ModulePathBuiltins.index(m.module);
  }

  @Primitive(value = "syntax-bound-symbols", terse = true)
  static Object syntaxBoundSymbols(
      Machine m, Syntax s, @Is("phase?") @Nullable Object phase, @Nullable Object exactly) {
    return Lists.of(List.copyOf(BindingTable.names(scopes(m, s, phase))));
  }

  /** The phases at which the scopes bind anything: the label phase, then from the highest down. */
  @Primitive("syntax-bound-phases")
  static Object syntaxBoundPhases(Syntax s) {
    TreeSet<Integer> phases = new TreeSet<>(Comparator.reverseOrder());
    for (Context.Shifted shifted : s.context().multiScopes()) {
      shifted.phases().forEach(phases::add);
    }
    List<Object> bound = new ArrayList<>();
    if (phases.remove(Phase.LABEL) && binds(s, Phase.LABEL)) {
      bound.add(Boolean.FALSE);
    }
    for (int phase : phases) {
      if (binds(s, phase)) {
        bound.add((long) phase);
      }
    }
    return Lists.of(bound);
  }

  private static boolean binds(Syntax s, int phase) {
    return !BindingTable.names(s.context().at(phase)).isEmpty();
  }

  private static ScopeSet scopes(Machine m, Syntax s, @Nullable Object phase) {
    int at = phase == null ? IdentifierComparison.currentPhase(m) : Phase.of(phase);
    return s.context().at(at);
  }

  @Primitive(value = "syntax-debug-info", terse = true)
  static Object syntaxDebugInfo(
      Machine m, Syntax s, @Is("phase?") @Nullable Object phase, @Nullable Object all) {
    ScopeSet scopes = scopes(m, s, phase);
    List<Object> context = new ArrayList<>();
    for (int i = 0; i < scopes.size(); i++) {
      Scope scope = scopes.get(i);
      context.add(
          dev.jacket.value.Vector.of(
              scope.id, Symbol.of(scope.kind.name().toLowerCase(java.util.Locale.ROOT))));
    }
    ImmutableHash info = with(ImmutableHash.empty(HashKind.EQ), "context", Lists.of(context));
    return s.content() instanceof Symbol name ? with(info, "name", name) : info;
  }

  private static ImmutableHash with(ImmutableHash table, String key, Object value) {
    return java.util.Objects.requireNonNull(table.put(Symbol.of(key), value));
  }

  @Primitive(value = "identifier-distinct-binding", terse = true)
  static Object identifierDistinctBinding(
      Machine m,
      @Is("identifier?") Object id,
      @Is("identifier?") Object other,
      @Is("phase?") @Nullable Object phase,
      @Nullable Object topLevel) {
    ScopeSet mine = scopes(m, (Syntax) id, phase);
    ScopeSet others = scopes(m, (Syntax) other, phase);
    if (mine.subsetOf(others)) {
      return Boolean.FALSE;
    }
    return IdentifierComparison.identifierBinding(m, id, phase, topLevel, null);
  }
}
