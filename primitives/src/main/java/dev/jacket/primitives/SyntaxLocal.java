package dev.jacket.primitives;

import dev.jacket.expander.binding.RenameTransformer;
import dev.jacket.expander.binding.SetTransformer;
import dev.jacket.expander.form.DefinitionContext;
import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.form.Introducer;
import dev.jacket.expander.form.LocalMeaning;
import dev.jacket.expander.form.Transformers;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.RacketException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transformers, and what they ask of the expander (reference, section 12.4). */
@PrimitiveModule("#%kernel")
public final class SyntaxLocal {
  private SyntaxLocal() {}

  /** The context of the running macro; an error if there is none. */
  static ExpandContext running(Machine m, String who) {
    ExpandContext ctx = Expander.of(m).running();
    if (ctx == null) {
      throw Errors.contract(who + ": not currently expanding");
    }
    return ctx;
  }

  // ---- transformers ----

  @Primitive("make-set!-transformer")
  public static Object makeSetTransformer(@Is("(procedure-arity-includes/c 1)") Object p) {
    return new SetTransformer(p);
  }

  @Primitive("set!-transformer?")
  public static boolean isSetTransformer(Object v) {
    return Transformers.isSet(v);
  }

  @ContractCheck("set!-transformer?")
  public static boolean isSetTransformerContract(Object v) {
    return Transformers.isSet(v);
  }

  @Primitive("set!-transformer-procedure")
  public static Object setTransformerProcedure(Object t) {
    if (!Transformers.isSet(t)) {
      throw Errors.argument("set!-transformer-accessor", "set!-transformer?", 0, t);
    }
    return Transformers.procedureOf(t);
  }

  @Primitive("make-rename-transformer")
  public static Object makeRenameTransformer(@Is("identifier?") Object id) {
    return new RenameTransformer((Syntax) id);
  }

  @Primitive("rename-transformer?")
  public static boolean isRenameTransformer(Object v) {
    return Transformers.isRename(v);
  }

  @Primitive(value = "rename-transformer-target", control = true)
  public static Object renameTransformerTarget(Machine m, Object t) {
    if (!Transformers.isRename(t)) {
      throw Errors.argument("rename-transformer-accessor", "rename-transformer?", 0, t);
    }
    return Transformers.target(m, t);
  }

  // ---- surroundings ----

  @Primitive("syntax-transforming?")
  public static boolean isSyntaxTransforming(Machine m) {
    return Expander.of(m).running() != null;
  }

  @Primitive("syntax-transforming-with-lifts?")
  public static boolean isSyntaxTransformingWithLifts(Machine m) {
    ExpandContext ctx = Expander.of(m).running();
    return ctx != null && ctx.lifts() != null;
  }

  @Primitive("syntax-transforming-module-expression?")
  public static boolean isSyntaxTransformingModuleExpression(Machine m) {
    ExpandContext ctx = Expander.of(m).running();
    return ctx != null && ctx.module() != null;
  }

  @Primitive("syntax-local-transforming-module-provides?")
  public static boolean isSyntaxLocalTransformingModuleProvides(Machine m) {
    return Expander.of(m).running() != null && Expander.of(m).providing();
  }

  @Primitive("syntax-local-context")
  public static Object syntaxLocalContext(Machine m) {
    return running(m, "syntax-local-context").describe();
  }

  @Primitive("syntax-local-phase-level")
  public static long syntaxLocalPhaseLevel(Machine m) {
    return IdentifierComparison.currentPhase(m);
  }

  @Primitive("syntax-local-name")
  public static Object syntaxLocalName(Machine m) {
    Object name = running(m, "syntax-local-name").name();
    return name instanceof Syntax id
        ? new Syntax(id.content(), Context.EMPTY, id.location, id.properties)
        : name;
  }

  @Primitive("syntax-local-introduce")
  public static Object syntaxLocalIntroduce(Machine m, Syntax s) {
    ExpandContext ctx = running(m, "syntax-local-introduce");
    return flip(ctx.useSite(), flip(ctx.introduction(), s));
  }

  private static Syntax flip(@Nullable Scope scope, Syntax s) {
    return scope == null ? s : s.flip(scope);
  }

  @Primitive(value = "syntax-local-identifier-as-binding", terse = true)
  public static Object syntaxLocalIdentifierAsBinding(
      Machine m,
      @Is("identifier?") Object id,
      @Is("internal-definition-context?") @Nullable Object context) {
    ExpandContext ctx = running(m, "syntax-local-identifier-as-binding");
    return ctx.asBinding((Syntax) id, (DefinitionContext) context);
  }

  @Primitive("make-syntax-introducer")
  public static Object makeSyntaxIntroducer(Machine m, @Nullable Object useSite) {
    boolean isUseSite = useSite != null && useSite != Boolean.FALSE;
    Scope scope =
        Namespace.current(m)
            .registry
            .scopes
            .scope(isUseSite ? Scope.Kind.USE_SITE : Scope.Kind.MACRO);
    return new Introducer(List.of(scope));
  }

  @ContractCheck("(and/c symbol? symbol-interned?)")
  public static boolean isInternedSymbol(Object v) {
    return v instanceof dev.jacket.value.Symbol s
        && s.kind() == dev.jacket.value.Symbol.Kind.INTERNED;
  }

  @Primitive("make-interned-syntax-introducer")
  public static Object makeInternedSyntaxIntroducer(
      Machine m, @Is("(and/c symbol? symbol-interned?)") Object key) {
    return new Introducer(
        List.of(Namespace.current(m).registry.scopes.interned((dev.jacket.value.Symbol) key)));
  }

  @ContractCheck("(or/c syntax? #f)")
  static boolean isSyntaxOrFalse(Object v) {
    return v instanceof Syntax || v == Boolean.FALSE;
  }

  @Primitive(value = "make-syntax-delta-introducer", terse = true)
  public static Object makeSyntaxDeltaIntroducer(
      Machine m,
      Syntax id,
      @Is("(or/c syntax? #f)") Object base,
      @Is("phase?") @Nullable Object phase) {
    int at =
        phase == null
            ? IdentifierComparison.currentPhase(m)
            : dev.jacket.expander.syntax.Phase.of(phase);
    var scopes = id.context().at(at);
    List<Scope> delta = new ArrayList<>();
    for (int i = 0; i < scopes.size(); i++) {
      Scope scope = scopes.get(i);
      if (!(base instanceof Syntax b) || !b.context().at(at).contains(scope)) {
        delta.add(scope);
      }
    }
    return new Introducer(delta, "add");
  }

  // ---- meanings ----

  @Primitive(value = "syntax-local-value", control = true, terse = true)
  public static Object syntaxLocalValue(
      Machine m,
      @Is("identifier?") Object id,
      @Is("(or/c #f (procedure-arity-includes/c 0))") @Nullable Object failure,
      @Is(SyntaxExpansion.CONTEXTS) @Nullable Object contexts) {
    return value(m, "syntax-local-value", (Syntax) id, failure, false);
  }

  @Primitive(value = "syntax-local-value/immediate", control = true, terse = true)
  public static Object syntaxLocalValueImmediate(
      Machine m,
      @Is("identifier?") Object id,
      @Is("(or/c #f (procedure-arity-includes/c 0))") @Nullable Object failure,
      @Is(SyntaxExpansion.CONTEXTS) @Nullable Object contexts) {
    return value(m, "syntax-local-value/immediate", (Syntax) id, failure, true);
  }

  @ContractCheck("(or/c #f (procedure-arity-includes/c 0))")
  public static boolean isFailureThunk(Object v) {
    return v == Boolean.FALSE || dev.jacket.machine.Applicables.accepts(v, 0);
  }

  private static Object value(
      Machine m, String who, Syntax id, @Nullable Object failure, boolean immediate) {
    ExpandContext ctx = running(m, who);
    LocalMeaning.Found found =
        LocalMeaning.find(flip(ctx.useSite(), flip(ctx.introduction(), id)), ctx, immediate);
    if (found == null && immediate == false) {
      found = LocalMeaning.find(flip(ctx.introduction(), id), ctx, false);
    }
    if (found == null) {
      if (failure != null && failure != Boolean.FALSE) {
        return m.tailCall(failure);
      }
      throw new RacketException(ExnTypes.FAIL, who + ": " + LocalMeaning.complaint(id, ctx) + id);
    }
    if (immediate) {
      Syntax target = found.target();
      return m.values(
          found.value(), target == null ? Boolean.FALSE : flip(ctx.introduction(), target));
    }
    return found.value();
  }

  @Primitive(value = "syntax-local-bind-syntaxes", terse = true)
  public static Object syntaxLocalBindSyntaxes(
      Machine m,
      @Is("(listof identifier?)") Object ids,
      @Is("(or/c #f syntax?)") Object expression,
      @Is("internal-definition-context?") Object context,
      @Nullable Object extra) {
    DefinitionContext definitions = (DefinitionContext) context;
    ExpandContext ctx = running(m, "syntax-local-bind-syntaxes");
    List<Syntax> names = new ArrayList<>();
    for (Object id : Lists.toJava(ids)) {
      names.add((Syntax) id);
    }
    return Lists.of(
        definitions.bind(
            names,
            expression instanceof Syntax s ? s : null,
            SyntaxExpansion.contexts(extra),
            ctx));
  }

  @ContractCheck("(listof identifier?)")
  public static boolean isIdentifierList(Object v) {
    return Lists.isList(v) && Lists.toJava(v).stream().allMatch(SyntaxObjects::isIdentifier);
  }

  @Primitive("syntax-local-get-shadower")
  public static Object syntaxLocalGetShadower(
      Machine m, @Is("identifier?") Object id, @Nullable Object onlyGenerated) {
    ExpandContext ctx = running(m, "syntax-local-get-shadower");
    return ctx.shadower((Syntax) id);
  }

  @Primitive(value = "syntax-local-apply-transformer", control = true, terse = true)
  public static Object syntaxLocalApplyTransformer(
      Machine m,
      @Is("procedure?") Object transformer,
      @Is("(or/c identifier? #f)") Object binding,
      @Is("(or/c 'expression 'top-level 'module 'module-begin list?)") Object context,
      @Is("(or/c internal-definition-context? #f)") Object definitions,
      Object... args) {
    ExpandContext ctx = running(m, "syntax-local-apply-transformer");
    if (binding instanceof Syntax id
        && LocalMeaning.find(flip(ctx.introduction(), id), ctx, true) == null) {
      throw Errors.contract(
          "syntax-local-apply-transformer: " + LocalMeaning.complaint(id, ctx) + id);
    }
    Object result =
        new dev.jacket.expander.form.LocalExpansion(ctx)
            .apply(
                transformer,
                context,
                definitions instanceof DefinitionContext c ? List.of(c) : List.of(),
                args);
    return result instanceof dev.jacket.machine.MultipleValues many ? m.values(many.items) : result;
  }

  @ContractCheck("(or/c identifier? #f)")
  public static boolean isIdentifierOrFalse(Object v) {
    return v == Boolean.FALSE || SyntaxObjects.isIdentifier(v);
  }

  @ContractCheck("(or/c internal-definition-context? #f)")
  public static boolean isDefinitionContextOrFalse(Object v) {
    return v == Boolean.FALSE || v instanceof DefinitionContext;
  }

  @Primitive("syntax-local-make-delta-introducer")
  public static Object syntaxLocalMakeDeltaIntroducer(@Is("identifier?") Object id) {
    throw new dev.jacket.value.RacketException(
        dev.jacket.value.ExnTypes.UNSUPPORTED,
        "syntax-local-make-delta-introducer: not supported anymore");
  }
}
