package dev.jacket.primitives;

import dev.jacket.expander.form.Evaluation;
import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.form.Expansions;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContractGuard;
import dev.jacket.machine.Control;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ThreadCell;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Inspector;
import org.jspecify.annotations.Nullable;

/** Evaluation, compilation, expansion (reference, sections 14.2 and 12.4). */
@PrimitiveModule("#%kernel")
public final class Evaluations {
  @PrimitiveValue("current-eval")
  public static final Parameter CURRENT_EVAL =
      Parameter.builtin(
          "current-eval",
          new ContractGuard(
              "current-eval", "(procedure-arity-includes/c 1)", Contracts::acceptsOne),
          new DefaultEval());

  @PrimitiveValue("current-compile")
  public static final Parameter CURRENT_COMPILE =
      Parameter.builtin(
          "current-compile",
          new ContractGuard(
              "current-compile", "(procedure-arity-includes/c 2)", v -> Applicables.accepts(v, 2)),
          new DefaultCompile());

  private Evaluations() {}

  @Primitive(value = "eval", control = true, terse = true)
  public static Object eval(Machine m, Object form, @Is("namespace?") @Nullable Object namespace) {
    if (namespace instanceof Namespace ns && ns != Namespace.current(m)) {
      return Control.withMark(
          m,
          Keys.PARAMETERIZATION,
          m.parameterization().with(Namespace.CURRENT, new ThreadCell(ns, true)),
          new Deferred(form));
    }
    return evalHere(m, form);
  }

  private static Object evalHere(Machine m, Object form) {
    Object prepared = form instanceof CompiledForm ? form : introduced(Namespace.current(m), form);
    return m.tailCall(CURRENT_EVAL.get(m), prepared);
  }

  /** A form as syntax with a namespace's scopes. */
  private static Syntax introduced(Namespace ns, Object form) {
    Syntax s = form instanceof Syntax f ? f : SyntaxData.toSyntax(Context.EMPTY, form);
    return Namespaces.introduce(ns, s);
  }

  /** An evaluation in another namespace, as a thunk. */
  private static final class Deferred extends Procedure {
    private final Object form;

    Deferred(Object form) {
      this.form = form;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return evalHere(m, form);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "eval";
    }
  }

  @Primitive(value = "eval-syntax", control = true, terse = true)
  public static Object evalSyntax(
      Machine m, Syntax form, @Is("namespace?") @Nullable Object namespace) {
    return m.tailCall(CURRENT_EVAL.get(m), form);
  }

  /** The default of {@code current-eval}. */
  private static final class DefaultEval extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object form) {
      Namespace ns = Namespace.current(m);
      if (form instanceof CompiledForm c) {
        return c.evaluate(m, depth, ns);
      }
      Syntax s = form instanceof Syntax f ? f : introduced(ns, form);
      return new Evaluation(Expander.of(m), ns, s).run(m, depth);
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "default-eval-handler";
    }
  }

  /** The default of {@code current-compile}. */
  private static final class DefaultCompile extends Procedure {
    @Override
    public Object call2(Machine m, int depth, Object form, Object immediate) {
      Namespace ns = Namespace.current(m);
      return Compilations.compile(m, ns, form instanceof Syntax s ? s : introduced(ns, form));
    }

    @Override
    public long arityMask() {
      return 4;
    }

    @Override
    public String name() {
      return "default-compile-handler";
    }
  }

  @Primitive(value = "compile", control = true)
  public static Object compile(Machine m, Object form) {
    return m.tailCall(
        CURRENT_COMPILE.get(m), introduced(Namespace.current(m), form), Boolean.FALSE);
  }

  @Primitive(value = "compile-syntax", control = true)
  public static Object compileSyntax(Machine m, Syntax form) {
    return m.tailCall(CURRENT_COMPILE.get(m), form, Boolean.FALSE);
  }

  // ---- expansion ----

  private static Syntax expandIn(Machine m, Syntax form, @Nullable Inspector inspector) {
    Expander expander = Expander.of(m);
    return shown(
        m,
        Expansions.expand(form, ExpandContext.topLevel(expander, Namespace.current(m))),
        inspector);
  }

  /** A result of expansion; it is tainted for those with another than the first inspector. */
  private static Syntax shown(Machine m, Syntax expanded, @Nullable Inspector inspector) {
    Inspector user = inspector == null ? InspectorParameters.currentCode(m) : inspector;
    return user == Inspector.ROOT ? expanded : expanded.tainted();
  }

  @Primitive(value = "expand", control = true)
  public static Object expand(Machine m, Object form, @Nullable Inspector inspector) {
    return expandIn(m, introduced(Namespace.current(m), form), inspector);
  }

  @Primitive(value = "expand-syntax", control = true, terse = true)
  public static Object expandSyntax(Machine m, Syntax form, @Nullable Inspector inspector) {
    return expandIn(m, form, inspector);
  }

  @Primitive(value = "expand-once", control = true)
  public static Object expandOnce(Machine m, Object form, @Nullable Inspector inspector) {
    return shown(m, once(m, introduced(Namespace.current(m), form)), inspector);
  }

  @Primitive(value = "expand-syntax-once", control = true, terse = true)
  public static Object expandSyntaxOnce(Machine m, Syntax form, @Nullable Inspector inspector) {
    return shown(m, once(m, form), inspector);
  }

  private static Syntax once(Machine m, Syntax form) {
    return Expansions.once(form, ExpandContext.topLevel(Expander.of(m), Namespace.current(m)));
  }

  @Primitive(value = "expand-to-top-form", control = true)
  public static Object expandToTopForm(Machine m, Object form, @Nullable Inspector inspector) {
    return shown(m, head(m, introduced(Namespace.current(m), form)), inspector);
  }

  @Primitive(value = "expand-syntax-to-top-form", control = true, terse = true)
  public static Object expandSyntaxToTopForm(
      Machine m, Syntax form, @Nullable Inspector inspector) {
    return shown(m, head(m, form), inspector);
  }

  private static Syntax head(Machine m, Syntax form) {
    return Expansions.head(form, ExpandContext.topLevel(Expander.of(m), Namespace.current(m)));
  }
}
