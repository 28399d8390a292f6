package dev.jacket.expander.form;

import dev.jacket.expander.binding.LocalBinding;
import dev.jacket.expander.compile.ToIr;
import dev.jacket.expander.compile.UnitCompiler.Use;
import dev.jacket.expander.module.Body;
import dev.jacket.expander.module.Instantiation;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Control;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.machine.Parameterization;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ResultArity;
import dev.jacket.machine.ThreadCell;
import dev.jacket.value.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs compile-time code: right-hand sides of macros, bodies of begin-for-syntax, macros. */
final class CompileTime {
  private CompileTime() {}

  /** Expands an expression at the next phase, and runs it. */
  static Object evaluate(Syntax expression, Object name, ExpandContext ctx) {
    return runExpanded(expand(expression, name, ctx), ctx, ctx.phase + 1);
  }

  /** Expands an expression at the next phase; what is lifted out of it is bound around it. */
  static Syntax expand(Syntax expression, Object name, ExpandContext ctx) {
    ExpandContext up = ctx.atNextPhase().named(name);
    Lifts lifts = Lifts.around(ctx.lifts);
    up.lifts = lifts;
    Syntax expanded = ctx.expander.expand(expression, up);
    while (!lifts.isEmpty()) {
      expanded = ctx.expander.expand(around(lifts.take(), expanded, up), up);
    }
    return expanded;
  }

  /** An expression within bindings of what was lifted out of it. */
  static Syntax around(List<Lifts.Lifted> lifted, Syntax expression, ExpandContext ctx) {
    Syntax result = expression;
    for (int i = lifted.size() - 1; i >= 0; i--) {
      Lifts.Lifted one = lifted.get(i);
      Object clause = Lists.of(Lists.of(one.ids()), one.expression());
      Object form = Lists.of(Expander.coreId("let-values", ctx), Lists.of(clause), result);
      result = Transformers.make(expression, ctx, form);
    }
    return result;
  }

  /** Runs a fully expanded expression of a phase. */
  static Object runExpanded(Syntax expanded, ExpandContext ctx, int phase) {
    Namespace ns = ctx.namespace;
    ToIr.Result unit = new ToIr(ns, phase).expressions(List.of(expanded), "transformer");
    return Transformers.during(ctx, prepare(unit, ctx, phase));
  }

  /** A procedure that runs a unit of a phase, whose imports are instantiated. */
  static Procedure prepare(ToIr.Result unit, ExpandContext ctx, int phase) {
    Namespace ns = ctx.namespace;
    Machine m = ctx.machine();
    ModuleInstance instance = ns.instance;
    int level = phase - instance.zeroPhase;
    Body body = new Body(ctx.expander.compiler().compile(unit.unit(), Use.ONCE), unit.globals());
    ctx.visit(phase);
    new Instantiation(ns.instances)
        .addImports(instance.name, instance.zeroPhase, level, body.globals())
        .runNested(m);
    return body.code()
        .instantiate(ns.instances.link(m, instance, level, body), unit.literals(instance));
  }

  /** Calls compile-time code, with the namespace as the current one, one phase up. */
  static Object call(ExpandContext ctx, Object procedure, Object... args) {
    Machine m = ctx.machine();
    ctx.visit(ctx.phase + 1);
    Namespace inside = ctx.namespace.atPhase(ctx.phase + 1);
    Namespace now = Namespace.current(m);
    if (now.instance == inside.instance && now.phase == inside.phase) {
      return m.callNested(procedure, args);
    }
    return m.callNested(new InNamespace(inside, procedure, args));
  }

  /** Calls a procedure with another current namespace. */
  private static final class InNamespace extends Procedure {
    private final Namespace namespace;
    private final Object procedure;
    private final Object[] args;

    InNamespace(Namespace namespace, Object procedure, Object[] args) {
      this.namespace = namespace;
      this.procedure = procedure;
      this.args = args;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Parameterization bound =
          m.parameterization().with(Namespace.CURRENT, new ThreadCell(namespace, true));
      return Control.withMark(m, Keys.PARAMETERIZATION, bound, new Apply(procedure, args));
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "expand";
    }
  }

  /** A call, as a thunk. */
  private static final class Apply extends Procedure {
    private final Object procedure;
    private final Object[] args;

    Apply(Object procedure, Object[] args) {
      this.procedure = procedure;
      this.args = args;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return m.callN(procedure, depth, args);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "expand";
    }
  }

  /**
   * Evaluates the right-hand side of a macro definition and binds local names to its values.
   *
   * @param form the form that defines, for errors
   */
  static void bindMacros(
      String form, List<LocalBinding> bindings, List<Syntax> ids, Syntax value, ExpandContext ctx) {
    Object[] values = values(evaluate(value, nameFor(ids), ctx), form, ids);
    for (int i = 0; i < values.length; i++) {
      bindings.get(i).setTransformer(values[i], equivalent(values[i], ctx));
    }
  }

  static Object nameFor(List<Syntax> ids) {
    return ids.size() == 1 ? ids.get(0) : (Object) Boolean.FALSE;
  }

  /** The values that the expression of a definition gave, one for each identifier. */
  static Object[] values(Object result, String form, List<Syntax> ids) {
    Object[] items = items(result);
    if (items.length != ids.size()) {
      String first = ids.isEmpty() ? "" : ids.get(0).content().toString();
      throw ResultArity.inDefinition(form, first, ids.size(), items);
    }
    return items;
  }

  /** The values of a result. */
  static Object[] items(Object result) {
    return result instanceof MultipleValues values ? values.items : new Object[] {result};
  }

  /** The identifier that a transformer makes its name {@code free-identifier=?} to, or null. */
  static @Nullable Syntax equivalent(Object transformer, ExpandContext ctx) {
    if (!Transformers.isRename(transformer)) {
      return null;
    }
    Syntax target = Transformers.target(ctx, transformer);
    return Identifiers.isDistinct(target) ? null : target;
  }
}
