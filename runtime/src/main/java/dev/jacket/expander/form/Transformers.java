package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.RenameTransformer;
import dev.jacket.expander.binding.SetTransformer;
import dev.jacket.expander.syntax.Binding;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Properties;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Scope;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.expander.syntax.TransformerProperties;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ResultArity;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Impersonator;
import dev.jacket.value.Message;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.StructProperty;
import dev.jacket.value.Symbol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls macros. */
public final class Transformers {
  private static final Symbol ORIGIN = Symbol.of("origin");

  /** What a structure stands for whose field has no identifier. */
  private static final Syntax NO_TARGET =
      new Syntax(Symbol.of("?"), Context.EMPTY, SourceLoc.NONE, null);

  private Transformers() {}

  /** Whether a value is a rename transformer. */
  public static boolean isRename(Object v) {
    return v instanceof RenameTransformer
        || property(v, TransformerProperties.RENAME_TRANSFORMER) != null;
  }

  /** Whether a value is a transformer that {@code set!} calls. */
  public static boolean isSet(Object v) {
    return v instanceof SetTransformer
        || property(v, TransformerProperties.SET_TRANSFORMER) != null;
  }

  static @Nullable Object property(Object v, StructProperty property) {
    return plain(v) instanceof Struct s ? s.property(property) : null;
  }

  /** A structure without the chaperones around it. */
  private static Object plain(Object v) {
    return v instanceof Impersonator i ? i.base : v;
  }

  /** The identifier that a rename transformer stands for. */
  public static Syntax target(Machine m, Object rename) {
    if (rename instanceof RenameTransformer r) {
      return r.target();
    }
    Struct s = (Struct) plain(rename);
    Object value = Objects.requireNonNull(s.property(TransformerProperties.RENAME_TRANSFORMER));
    if (value instanceof Long index) {
      Object field = s.fields[index.intValue()];
      return isIdentifier(field) ? (Syntax) field : NO_TARGET;
    }
    return identifier(value instanceof Syntax ? value : m.callNested(value, rename));
  }

  /** The same where something is expanded, which code that the identifier comes from may ask of. */
  static Syntax target(ExpandContext ctx, Object rename) {
    Object value = property(rename, TransformerProperties.RENAME_TRANSFORMER);
    if (value == null || value instanceof Long || value instanceof Syntax) {
      return target(ctx.machine(), rename);
    }
    return identifier(during(ctx, value, rename));
  }

  private static Syntax identifier(Object id) {
    if (isIdentifier(id)) {
      return (Syntax) id;
    }
    throw Errors.contract(
        Message.of("prop:rename-transformer: contract violation for given value;")
            .add(" expected an identifier\n  given: ")
            .show(id));
  }

  private static boolean isIdentifier(Object v) {
    return v instanceof Syntax syntax && syntax.isIdentifier();
  }

  /** Expands a form by the transformer that its head is bound to. */
  static Syntax apply(Object transformer, Syntax head, Syntax form, ExpandContext ctx) {
    if (isRename(transformer)) {
      return renamed(form, head, introducedTarget(transformer, ctx));
    }
    if (isSet(transformer)) {
      return call(setProcedure(transformer), head, form, ctx);
    }
    if (!Applicables.isProcedure(transformer)) {
      throw SyntaxMessage.error(
          ExnTypes.SYNTAX,
          null,
          "illegal use of syntax",
          form,
          null,
          "\n  value at phase " + (ctx.phase + 1) + ": " + Printer.errorString(transformer));
    }
    return call(transformer, head, form, ctx);
  }

  /** The identifier that a rename transformer stands for, as a macro would introduce it. */
  static Syntax introducedTarget(Object rename, ExpandContext ctx) {
    return target(ctx, rename).add(ctx.expander.scope(ctx, Scope.Kind.MACRO));
  }

  private static Syntax renamed(Syntax form, Syntax head, Syntax target) {
    Syntax id = target.withLocation(head.location);
    id = track(id, head, head);
    if (form.isIdentifier()) {
      return id;
    }
    Object rest = ((Pair) form.content()).cdr;
    return track(form.rebuilt(new Pair(id, rest)), form.withProperties(null), head);
  }

  /** The procedure of a {@code set!} transformer, of one argument. */
  public static Object procedureOf(Object transformer) {
    return setProcedure(transformer);
  }

  static Object setProcedure(Object transformer) {
    if (transformer instanceof SetTransformer t) {
      return t.procedure();
    }
    Struct s = (Struct) plain(transformer);
    Object value = Objects.requireNonNull(s.property(TransformerProperties.SET_TRANSFORMER));
    if (value instanceof Long index) {
      Object field = s.fields[index.intValue()];
      return Applicables.isProcedure(field) ? field : new BadSyntax();
    }
    return Applicables.accepts(value, 2) ? new WithSelf(value, s) : value;
  }

  /** What a structure does whose field has no procedure. */
  private static final class BadSyntax extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object form) {
      throw new RacketException(ExnTypes.FAIL, Message.of("bad syntax: ").show(form));
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "set!-transformer";
    }
  }

  /** A procedure of two arguments with the first one given. */
  private static final class WithSelf extends Procedure {
    private final Object procedure;
    private final Struct self;

    WithSelf(Object procedure, Struct self) {
      this.procedure = procedure;
      this.self = self;
    }

    @Override
    public Object call1(Machine m, int depth, Object form) {
      return m.call2(procedure, depth, self, form);
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "set!-transformer";
    }
  }

  /**
   * Calls a procedure on a form, with the scopes that tell macro-introduced syntax from its own.
   */
  static Syntax call(Object procedure, Syntax head, Syntax form, ExpandContext ctx) {
    Expander expander = ctx.expander;
    Scope introduction = expander.scope(ctx, Scope.Kind.MACRO);
    Scope useSite = useSite(head, ctx);
    Syntax input = useSite == null ? form : form.add(useSite);
    ExpandContext during = ctx.copy();
    during.introduction = introduction;
    during.useSite = useSite;
    if (expander.isGuarded()) {
      Binding macro = java.util.Objects.requireNonNull(Resolution.resolve(head, ctx.phase));
      during.definer = Access.ofDefiner(macro, ctx.namespace.registry);
    }
    Object result = during(during, procedure, input.flip(introduction));
    if (result instanceof MultipleValues values) {
      throw ResultArity.error(1, values.items);
    }
    if (!(result instanceof Syntax output)) {
      throw Errors.contract(
          Message.of(
                  head.content()
                      + ": received value from syntax expander was not syntax\n  received: ")
              .show(result));
    }
    Syntax done = output.flip(introduction);
    done = done.addAll(ctx.inside);
    if (ctx.insideModule) {
      done = done.add(ctx.namespace.scope);
    }
    return track(done, form, head);
  }

  /** Runs compile-time code while {@code ctx} is what {@code syntax-local-...} see. */
  static Object during(ExpandContext ctx, Object procedure, Object... args) {
    Expander expander = ctx.expander;
    ExpandContext before = expander.running();
    expander.setRunning(ctx);
    try {
      return CompileTime.call(ctx, procedure, args);
    } finally {
      expander.setRunning(before);
    }
  }

  /** A use-site scope, if the macro is one of the definition context that is being expanded. */
  private static @Nullable Scope useSite(Syntax head, ExpandContext ctx) {
    if (ctx.useSites == null) {
      return null;
    }
    Binding b = Resolution.resolve(head, ctx.phase);
    boolean own =
        b instanceof LocalBinding local
            ? local.frame != null && local.frame == ctx.frame
            : b instanceof ModuleBinding m
                && ctx.frame == ctx.namespace.instance
                && m.module.equals(ctx.namespace.name());
    if (!own) {
      return null;
    }
    Scope scope = ctx.expander.scope(ctx, Scope.Kind.USE_SITE);
    ctx.useSites.add(scope);
    return scope;
  }

  /** {@code syntax-track-origin}. */
  static Syntax track(Syntax result, Syntax original, Syntax id) {
    Properties from = Properties.without(original.properties, Properties.ORIGINAL);
    Object former = Properties.get(from, ORIGIN);
    Object origin = new Pair(id, former == null ? Nil.NIL : former);
    Properties merged =
        Properties.merge(result.properties, Properties.with(from, ORIGIN, origin, false));
    return result.withProperties(merged);
  }

  /** A form rebuilt around parts: same context, location and properties. */
  static Syntax rebuild(Syntax form, Object... parts) {
    return form.rebuilt(dev.jacket.value.Lists.of(parts));
  }

  /** A form made by the expander at the place of another. */
  static Syntax make(Syntax at, ExpandContext ctx, Object content) {
    return SyntaxData.toSyntax(
        ctx.expander.coreIdentifiers(ctx).context(), content, at.location, null);
  }
}
