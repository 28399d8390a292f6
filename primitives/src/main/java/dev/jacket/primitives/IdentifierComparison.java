package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.binding.ModulePathIndex;
import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.form.Identifiers;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Comparison and binding of identifiers (reference, section 12.3). */
@PrimitiveModule("#%kernel")
public final class IdentifierComparison {
  private IdentifierComparison() {}

  /** The phase of running code: that of the macro's result, or the namespace's. */
  static int currentPhase(Machine m) {
    ExpandContext running = Expander.of(m).running();
    return running == null ? Namespace.current(m).phase : running.phase();
  }

  private static int phase(Machine m, @Nullable Object given) {
    return given == null ? currentPhase(m) : Phase.of(given);
  }

  @Primitive(value = "bound-identifier=?", terse = true)
  public static boolean isBoundIdentifierEqual(
      Machine m,
      @Is("identifier?") Object a,
      @Is("identifier?") Object b,
      @Is("phase?") @Nullable Object phase) {
    return Identifiers.bound((Syntax) a, (Syntax) b, phase(m, phase));
  }

  @Primitive(value = "free-identifier=?", terse = true)
  public static boolean isFreeIdentifierEqual(
      Machine m,
      @Is("identifier?") Object a,
      @Is("identifier?") Object b,
      @Is("phase?") @Nullable Object phaseA,
      @Is("phase?") @Nullable Object phaseB) {
    int first = phase(m, phaseA);
    return Identifiers.free(
        (Syntax) a, first, (Syntax) b, phaseB == null ? first : Phase.of(phaseB));
  }

  @Primitive(value = "free-transformer-identifier=?", terse = true)
  public static boolean isFreeTransformerIdentifierEqual(
      Machine m, @Is("identifier?") Object a, @Is("identifier?") Object b) {
    int phase = currentPhase(m) + 1;
    return Identifiers.free((Syntax) a, phase, (Syntax) b, phase);
  }

  @Primitive(value = "free-template-identifier=?", terse = true)
  public static boolean isFreeTemplateIdentifierEqual(
      Machine m, @Is("identifier?") Object a, @Is("identifier?") Object b) {
    int phase = currentPhase(m) - 1;
    return Identifiers.free((Syntax) a, phase, (Syntax) b, phase);
  }

  @Primitive(value = "free-label-identifier=?", terse = true)
  public static boolean isFreeLabelIdentifierEqual(
      @Is("identifier?") Object a, @Is("identifier?") Object b) {
    return Identifiers.free((Syntax) a, Phase.LABEL, (Syntax) b, Phase.LABEL);
  }

  @Primitive(value = "identifier-binding", terse = true)
  public static Object identifierBinding(
      Machine m,
      @Is("identifier?") Object id,
      @Is("phase?") @Nullable Object phase,
      @Nullable Object topLevel,
      @Nullable Object exactly) {
    int at = phase(m, phase);
    boolean exact = exactly != null && exactly != Boolean.FALSE;
    Binding binding =
        exact ? Resolution.resolveExactly((Syntax) id, at) : Identifiers.binding((Syntax) id, at);
    return describe(m, binding, topLevel != null && topLevel != Boolean.FALSE);
  }

  /** The module being expanded is known to macros as the one without a path. */
  private static ModulePathIndex index(Machine m, ModuleName name) {
    ExpandContext running = Expander.of(m).running();
    return running != null && name.equals(running.moduleName())
        ? ModulePathIndex.of(name)
        : ModulePathBuiltins.index(name);
  }

  private static Object describe(Machine machine, Object id, int phase) {
    return describe(machine, Identifiers.binding((Syntax) id, phase), false);
  }

  private static Object describe(Machine machine, @Nullable Binding b, boolean topLevel) {
    if (b == null) {
      return Boolean.FALSE;
    }
    if (!(b instanceof ModuleBinding m)) {
      return Symbol.of("lexical");
    }
    if (m.module.isTopLevel()) {
      return topLevel ? Lists.of(m.name) : Boolean.FALSE;
    }
    ModuleBinding.Nominal n = m.nominal;
    return Lists.of(
        index(machine, m.module),
        m.name,
        index(machine, n.module()),
        n.name(),
        (long) m.phase,
        n.shift().datum(),
        n.from().datum());
  }

  @Primitive(value = "identifier-transformer-binding", terse = true)
  public static Object identifierTransformerBinding(
      Machine m, @Is("identifier?") Object id, @Is("phase?") @Nullable Object phase) {
    return describe(m, id, phase(m, phase) + 1);
  }

  @Primitive("identifier-template-binding")
  public static Object identifierTemplateBinding(Machine m, @Is("identifier?") Object id) {
    return describe(m, id, currentPhase(m) - 1);
  }

  @Primitive("identifier-label-binding")
  public static Object identifierLabelBinding(Machine m, @Is("identifier?") Object id) {
    return describe(m, id, Phase.LABEL);
  }

  @Primitive(value = "identifier-binding-symbol", terse = true)
  public static Object identifierBindingSymbol(
      Machine m, @Is("identifier?") Object id, @Is("phase?") @Nullable Object phase) {
    Binding b = Identifiers.binding((Syntax) id, phase(m, phase));
    return b instanceof ModuleBinding module ? module.name : ((Syntax) id).content();
  }

  @Primitive(value = "identifier-prune-lexical-context", terse = true)
  public static Object identifierPruneLexicalContext(
      @Is("identifier?") Object id, @Nullable Object names) {
    return id;
  }

  @Primitive("identifier-prune-to-source-module")
  public static Object identifierPruneToSourceModule(@Is("identifier?") Object id) {
    return id;
  }
}
