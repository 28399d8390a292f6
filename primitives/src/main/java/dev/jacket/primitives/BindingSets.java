package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Sets of bindings that syntax objects can be made with (reference, section 12.3). */
@PrimitiveModule("#%kernel")
final class BindingSets {
  private BindingSets() {}

  /** A set of bindings. */
  record SyntaxBindingSet(List<Row> rows) {
    @Override
    public String toString() {
      return "#<syntax-binding-set>";
    }
  }

  /** A name with what it is bound to at a phase level. */
  record Row(Symbol name, int phase, ModuleBinding binding) {}

  @Primitive("syntax-binding-set")
  static Object syntaxBindingSet() {
    return new SyntaxBindingSet(List.of());
  }

  @Primitive("syntax-binding-set?")
  static boolean isSyntaxBindingSet(Object v) {
    return v instanceof SyntaxBindingSet;
  }

  @ContractCheck("phase+space?")
  static boolean isPhaseSpace(Object v) {
    return SyntaxObjects.isPhase(v)
        || v instanceof Pair p && SyntaxObjects.isPhase(p.car) && p.cdr instanceof Symbol;
  }

  @ContractCheck("phase+space-shift?")
  static boolean isPhaseSpaceShift(Object v) {
    return isPhaseSpace(v)
        || v instanceof Pair p && SyntaxObjects.isPhase(p.car) && p.cdr == Boolean.FALSE;
  }

  @Primitive("syntax-binding-set-extend")
  static Object syntaxBindingSetExtend(
      Machine m,
      SyntaxBindingSet set,
      Symbol symbol,
      @Is("phase?") Object phase,
      @Is("module-path-index?") Object module,
      Symbol source,
      @Is("phase?") Object sourcePhase,
      @Is("module-path-index?") Object nominal,
      @Is("phase+space?") Object nominalPhase,
      Symbol nominalSymbol,
      @Is("phase+space-shift?") Object nominalShift,
      Object inspector) {
    ModuleName name = ModulePathBuiltins.resolve(m, module, false);
    ModuleBinding.Nominal by =
        new ModuleBinding.Nominal(
            ModulePathBuiltins.resolve(m, nominal, false),
            nominalSymbol,
            PhaseSpace.ofDatum(nominalPhase),
            PhaseSpace.Shift.ofDatum(nominalShift));
    List<Row> rows = new ArrayList<>(set.rows);
    rows.add(
        new Row(
            symbol,
            Phase.of(phase),
            new ModuleBinding(name, source, Phase.of(sourcePhase), by, null)));
    return new SyntaxBindingSet(List.copyOf(rows));
  }

  @Primitive(value = "syntax-binding-set->syntax", terse = true)
  static Object syntaxBindingSetToSyntax(Machine m, SyntaxBindingSet set, Object datum) {
    Scope scope = Namespace.current(m).registry.scopes.scope(Scope.Kind.MODULE);
    Context context = Context.EMPTY.add(scope);
    for (Row row : set.rows) {
      Resolution.bind(row.name, context.at(row.phase), row.binding);
    }
    return SyntaxData.toSyntax(context, datum, SourceLoc.NONE, null);
  }
}
