package dev.jacket.primitives;

import dev.jacket.expander.form.DefinitionContext;
import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.Introducer;
import dev.jacket.expander.form.Lifts;
import dev.jacket.expander.form.LocalExpansion;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expansion and lifting from within macros (reference, section 12.4). */
@PrimitiveModule("#%kernel")
public final class SyntaxExpansion {
  static final String CONTEXTS =
      "(or/c internal-definition-context? (listof internal-definition-context?) #f)";
  private static final String KIND = "(or/c 'expression 'top-level 'module 'module-begin list?)";
  private static final List<Symbol> KINDS =
      List.of(
          Symbol.of("expression"),
          Symbol.of("top-level"),
          Symbol.of("module"),
          Symbol.of("module-begin"));

  private SyntaxExpansion() {}

  @ContractCheck("(or/c 'expression 'top-level 'module 'module-begin list?)")
  public static boolean isExpansionContext(Object v) {
    return KINDS.contains(v) || Lists.isList(v);
  }

  @ContractCheck("(or/c internal-definition-context? (listof internal-definition-context?) #f)")
  public static boolean areDefinitionContexts(Object v) {
    return v == Boolean.FALSE
        || v instanceof DefinitionContext
        || Lists.isList(v)
            && Lists.toJava(v).stream().allMatch(c -> c instanceof DefinitionContext);
  }

  /** The definition contexts in an argument: one, a list of them, false, or absent. */
  static List<DefinitionContext> contexts(@Nullable Object v) {
    if (v instanceof DefinitionContext c) {
      return List.of(c);
    }
    List<DefinitionContext> all = new ArrayList<>();
    if (v instanceof Pair) {
      Lists.toJava(v).forEach(c -> all.add((DefinitionContext) c));
    }
    return all;
  }

  private static @Nullable List<Syntax> stops(Object v) {
    if (v == Boolean.FALSE) {
      return null;
    }
    List<Syntax> ids = new ArrayList<>();
    Lists.toJava(v).forEach(id -> ids.add((Syntax) id));
    return ids;
  }

  private static Syntax syntax(Object form) {
    return form instanceof Syntax s ? s : SyntaxData.toSyntax(Context.EMPTY, form);
  }

  private static LocalExpansion local(Machine m, String who) {
    return new LocalExpansion(SyntaxLocal.running(m, who));
  }

  private static Object target(@Nullable Object lifts) {
    return lifts == null ? Symbol.uninterned("lifts") : lifts;
  }

  @ContractCheck("(or/c (listof identifier?) #f)")
  public static boolean isStopList(Object v) {
    return v == Boolean.FALSE
        || Lists.isList(v) && Lists.toJava(v).stream().allMatch(SyntaxObjects::isIdentifier);
  }

  @Primitive(value = "local-expand", control = true, terse = true)
  public static Object localExpand(
      Machine m,
      Object form,
      @Is(KIND) Object context,
      @Is("(or/c (listof identifier?) #f)") Object stops,
      @Is(CONTEXTS) @Nullable Object contexts) {
    return local(m, "local-expand")
        .expand(syntax(form), context, stops(stops), contexts(contexts), false, null, false);
  }

  @Primitive(value = "local-expand/capture-lifts", control = true)
  public static Object localExpandCaptureLifts(
      Machine m,
      Object form,
      @Is(KIND) Object context,
      @Is("(or/c (listof identifier?) #f)") Object stops,
      @Is(CONTEXTS) @Nullable Object contexts,
      @Nullable Object lifts) {
    return local(m, "local-expand")
        .expand(
            syntax(form), context, stops(stops), contexts(contexts), false, target(lifts), false);
  }

  @Primitive(value = "local-transformer-expand", control = true)
  public static Object localTransformerExpand(
      Machine m,
      Object form,
      @Is(KIND) Object context,
      @Is("(or/c (listof identifier?) #f)") Object stops,
      @Is(CONTEXTS) @Nullable Object contexts) {
    return local(m, "local-expand")
        .expand(syntax(form), context, stops(stops), contexts(contexts), true, null, false);
  }

  @Primitive(value = "local-transformer-expand/capture-lifts", control = true)
  public static Object localTransformerExpandCaptureLifts(
      Machine m,
      Object form,
      @Is(KIND) Object context,
      @Is("(or/c (listof identifier?) #f)") Object stops,
      @Is(CONTEXTS) @Nullable Object contexts,
      @Nullable Object lifts) {
    return local(m, "local-expand")
        .expand(
            syntax(form), context, stops(stops), contexts(contexts), true, target(lifts), false);
  }

  @Primitive(value = "syntax-local-expand-expression", control = true)
  public static Object syntaxLocalExpandExpression(
      Machine m, Syntax form, @Nullable Object opaqueOnly) {
    Syntax expanded =
        local(m, "syntax-local-expand-expression")
            .expand(form, Symbol.of("expression"), List.of(), List.of(), false, null, true);
    boolean opaque = opaqueOnly != null && opaqueOnly != Boolean.FALSE;
    return m.values(opaque ? Boolean.FALSE : expanded, expanded);
  }

  // ---- definition contexts ----

  @Primitive(value = "syntax-local-make-definition-context", terse = true)
  public static Object syntaxLocalMakeDefinitionContext(
      Machine m,
      @Is("(or/c #f internal-definition-context?)") @Nullable Object parent,
      @Nullable Object addScope) {
    ExpandContext ctx = SyntaxLocal.running(m, "syntax-local-make-definition-context");
    return DefinitionContext.make(
        ctx,
        parent instanceof DefinitionContext around ? around : null,
        addScope == null || addScope != Boolean.FALSE);
  }

  @Primitive("internal-definition-context?")
  public static boolean isInternalDefinitionContext(Object v) {
    return v instanceof DefinitionContext;
  }

  @ContractCheck("(or/c #f internal-definition-context?)")
  static boolean isFalseOrDefinitionContext(Object v) {
    return v == Boolean.FALSE || v instanceof DefinitionContext;
  }

  @ContractCheck("internal-definition-context?")
  public static boolean isDefinitionContext(Object v) {
    return v instanceof DefinitionContext;
  }

  @Primitive(value = "internal-definition-context-introduce", control = true, terse = true)
  public static Object internalDefinitionContextIntroduce(
      Machine m,
      @Is("internal-definition-context?") Object context,
      Syntax s,
      @Is("(or/c 'add 'remove 'flip)") @Nullable Object mode) {
    DefinitionContext c = (DefinitionContext) context;
    Introducer introducer = new Introducer(List.of(c.inside()));
    return mode == null ? introducer.call1(m, 0, s) : introducer.call2(m, 0, s, mode);
  }

  @ContractCheck("(or/c 'add 'remove 'flip)")
  static boolean isIntroducerMode(Object v) {
    return Introducer.isMode(v);
  }

  @Primitive("internal-definition-context-binding-identifiers")
  public static Object internalDefinitionContextBindingIdentifiers(
      @Is("internal-definition-context?") Object context) {
    return Lists.of(((DefinitionContext) context).ids());
  }

  @Primitive(value = "internal-definition-context-add-scopes", terse = true)
  public static Object internalDefinitionContextAddScopes(
      @Is("internal-definition-context?") Object context, Syntax s) {
    return ((DefinitionContext) context).withScopes(s);
  }

  @Primitive(value = "internal-definition-context-splice-binding-identifier", terse = true)
  public static Object internalDefinitionContextSpliceBindingIdentifier(
      @Is("internal-definition-context?") Object context, @Is("identifier?") Object id) {
    return ((DefinitionContext) context).withoutScopes((Syntax) id);
  }

  @Primitive("internal-definition-context-seal")
  public static void internalDefinitionContextSeal(
      @Is("internal-definition-context?") Object context) {}

  @ContractCheck("(or/c internal-definition-context? (listof internal-definition-context?))")
  static boolean areSomeDefinitionContexts(Object v) {
    return v != Boolean.FALSE && areDefinitionContexts(v);
  }

  @Primitive(value = "identifier-remove-from-definition-context", terse = true)
  public static Object identifierRemoveFromDefinitionContext(
      @Is("identifier?") Object id,
      @Is("(or/c internal-definition-context? (listof internal-definition-context?))")
          Object contexts) {
    Syntax s = (Syntax) id;
    for (DefinitionContext c : contexts(contexts)) {
      s = s.remove(c.inside());
    }
    return s;
  }

  // ---- lifting ----

  @Primitive("syntax-local-lift-expression")
  public static Object syntaxLocalLiftExpression(Machine m, Syntax form) {
    Object ids = local(m, "syntax-local-lift-expression").lift(form, 1);
    return ((Pair) ids).car;
  }

  @Primitive(value = "syntax-local-lift-values-expression", terse = true)
  public static Object syntaxLocalLiftValuesExpression(
      Machine m, @Is("exact-nonnegative-integer?") Object count, Syntax form) {
    int n = dev.jacket.machine.Conversions.toIndex(count);
    return local(m, "syntax-local-lift-values-expression").lift(form, n);
  }

  @Primitive("syntax-local-lift-context")
  public static Object syntaxLocalLiftContext(Machine m) {
    Lifts lifts = SyntaxLocal.running(m, "syntax-local-lift-context").lifts();
    return lifts == null ? Boolean.FALSE : lifts.target();
  }
}
