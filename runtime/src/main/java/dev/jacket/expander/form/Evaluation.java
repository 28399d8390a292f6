package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.compile.ToIr;
import dev.jacket.expander.module.Instantiation;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Resolution;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.MultipleValues;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.ResultArity;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates forms in a namespace: each is expanded and compiled when those before it have been run.
 */
public final class Evaluation {
  /** Forms that are evaluated without running compile-time code that is available. */
  private static final Set<String> RUN_NOTHING = Set.of("begin", "#%require", "module");

  private final ExpandContext top;
  private @Nullable Waiting waiting;

  /** Forms that are still to be evaluated: immutable, as frames keep them. */
  private record Waiting(Syntax form, @Nullable Waiting rest) {}

  /** Prepares to evaluate a form, which has the namespace's scopes already. */
  public Evaluation(Expander expander, Namespace namespace, Syntax form) {
    this(ExpandContext.topLevel(expander, namespace), new Waiting(form, null));
  }

  private Evaluation(ExpandContext top, @Nullable Waiting waiting) {
    this.top = top;
    this.waiting = waiting;
  }

  /** Evaluates the forms, all but the last under prompts; the values are those of the last one. */
  public Object run(Machine m, int depth) {
    while (true) {
      Waiting next = waiting;
      if (next == null) {
        return VoidValue.VOID;
      }
      waiting = next.rest;
      Procedure p = prepare(next.form);
      if (waiting == null) {
        return p == null ? VoidValue.VOID : m.tailCall(p);
      }
      if (p != null) {
        Object r = Control.callWithPrompt(m, p);
        if (r == Machine.SPECIAL && m.settleValues(depth) == Machine.SPECIAL) {
          m.save(new GoOn(top, waiting));
          return Machine.SPECIAL;
        }
      }
    }
  }

  private static final class GoOn extends Frame {
    private final ExpandContext top;
    private final @Nullable Waiting rest;

    GoOn(ExpandContext top, @Nullable Waiting rest) {
      this.top = top;
      this.rest = rest;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return new Evaluation(top, rest).run(m, depth);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }

  /** Expands and compiles a form; null if there is nothing to run. */
  private @Nullable Procedure prepare(Syntax form) {
    if (!RUN_NOTHING.contains(CoreForms.headName(form, top))) {
      top.visit(top.phase + 1);
    }
    ExpandContext heads = top.copy();
    heads.immediate = true;
    heads.lifts = top.newLifts();
    Syntax head = top.expander.expand(form, heads);
    if (takeLifted(heads.lifts, head)) {
      return null;
    }
    return switch (CoreForms.headName(head, top)) {
      case "begin" -> splice(head);
      case "define-values" -> define(head);
      case "define-syntaxes" -> defineSyntaxes(head, top);
      case "begin-for-syntax" -> beginForSyntax(head);
      case "#%require" -> require(head);
      case "module" -> declare(head);
      default -> expression(head);
    };
  }

  private void addFirst(Syntax form) {
    waiting = new Waiting(form, waiting);
  }

  /** Puts lifted forms in front of the form that they were lifted from. */
  private boolean takeLifted(@Nullable Lifts lifts, Syntax form) {
    if (lifts == null || lifts.isEmpty()) {
      return false;
    }
    addFirst(form);
    List<Lifts.Lifted> lifted = lifts.take();
    for (int i = lifted.size() - 1; i >= 0; i--) {
      addFirst(lifted.get(i).definition(top));
    }
    return true;
  }

  private @Nullable Procedure splice(Syntax begin) {
    List<Syntax> parts = Shape.parts(begin, 1);
    for (int i = parts.size() - 1; i >= 1; i--) {
      addFirst(parts.get(i));
    }
    return null;
  }

  private @Nullable Procedure declare(Syntax form) {
    Namespace ns = top.namespace;
    for (Module module : ModuleExpansion.modules(form, top)) {
      ns.instances.declare(top.machine(), module, ns.phase);
    }
    return null;
  }

  private @Nullable Procedure expression(Syntax form) {
    ExpandContext ctx = top.copy();
    ctx.lifts = top.newLifts();
    Syntax expanded = top.expander.expand(form, ctx);
    if (takeLifted(ctx.lifts, expanded)) {
      return null;
    }
    ToIr ir = new ToIr(top.namespace, top.phase);
    ir.addExpression(expanded);
    return CompileTime.prepare(ir.finish("eval", false), top, top.phase);
  }

  private @Nullable Procedure define(Syntax form) {
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = Shape.ids(parts.get(1), form);
    checkTaints(ids);
    new Shape.Distinct(top.phase, "binding name").addAll(ids, form);
    ExpandContext ctx = top.copy();
    ctx.lifts = top.newLifts();
    Syntax value = ctx.expander.expand(parts.get(2), BindingForms.valueContext(ids, ctx));
    if (takeLifted(ctx.lifts, Transformers.rebuild(form, parts.get(0), parts.get(1), value))) {
      return null;
    }
    ModuleInstance instance = top.namespace.instance;
    List<Symbol> names = new ArrayList<>();
    for (Syntax id : ids) {
      Symbol name = TopForms.bind(id, top);
      instance.forgetTransformer(level(top.phase), name);
      names.add(name);
    }
    ToIr ir = new ToIr(top.namespace, top.phase);
    names.forEach(ir::declare);
    ir.addDefinition(names, ids, value, true);
    return CompileTime.prepare(ir.finish("eval", false), top, top.phase);
  }

  private static void checkTaints(List<Syntax> ids) {
    for (Syntax id : ids) {
      if (id.isTainted()) {
        throw SyntaxMessage.error("?", "cannot bind tainted identifier", null, id);
      }
    }
  }

  private int level(int phase) {
    return phase - top.namespace.instance.zeroPhase;
  }

  private @Nullable Procedure defineSyntaxes(Syntax form, ExpandContext ctx) {
    List<Syntax> parts = Shape.parts(form, 3, 3);
    List<Syntax> ids = Shape.ids(parts.get(1), form);
    checkTaints(ids);
    new Shape.Distinct(ctx.phase, "binding name").addAll(ids, form);
    List<Symbol> names = new ArrayList<>();
    for (Syntax id : ids) {
      names.add(TopForms.bind(id, ctx));
    }
    Object result = CompileTime.evaluate(parts.get(2), CompileTime.nameFor(ids), ctx);
    if (isOnlyDeclaration(result)) {
      return null;
    }
    Object[] values = CompileTime.items(result);
    if (values.length != ids.size()) {
      throw ResultArity.inBinding(ids.size(), values);
    }
    ModuleName self = ctx.namespace.name();
    int level = level(ctx.phase);
    for (int i = 0; i < values.length; i++) {
      ctx.namespace.instance.transformer(level, names.get(i)).value = values[i];
      Syntax equivalent = CompileTime.equivalent(values[i], ctx);
      if (equivalent != null) {
        Resolution.bind(
            ids.get(i),
            ctx.phase,
            ModuleBinding.definition(self, names.get(i), level).equivalentTo(equivalent));
      }
    }
    return null;
  }

  /** Whether no values at all were given: the names are bound for now, and keep what they mean. */
  private static boolean isOnlyDeclaration(Object result) {
    return result instanceof MultipleValues values && values.items.length == 0;
  }

  private @Nullable Procedure beginForSyntax(Syntax form) {
    Namespace up = top.namespace.atPhase(top.phase + 1);
    top.visit(top.phase + 1);
    up.visit(top.machine(), up.phase + 1);
    List<Syntax> parts = Shape.parts(form, 1);
    for (Syntax part : Shape.from(parts, 1)) {
      Transformers.during(top, new Nested(new Evaluation(top.expander, up, part)));
    }
    return null;
  }

  /** An evaluation as a thunk. */
  private static final class Nested extends Procedure {
    private final Evaluation evaluation;

    Nested(Evaluation evaluation) {
      this.evaluation = evaluation;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return evaluation.run(m, depth);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "begin-for-syntax";
    }
  }

  private Procedure require(Syntax form) {
    Namespace ns = top.namespace;
    List<Module.Require> required = new ArrayList<>();
    Requires.Importer importer =
        new Requires.Plainly(top) {
          @Override
          public void required(ModuleName module, int shift, Syntax path) {
            super.required(module, shift, path);
            required.add(new Module.Require(module, shift));
          }
        };
    new Requires(top.withoutUseSites(form), top, importer).all();
    return new Instantiate(ns, required);
  }

  /** Instantiates modules at a namespace's phase. */
  private static final class Instantiate extends Procedure {
    private final Namespace namespace;
    private final List<Module.Require> required;

    Instantiate(Namespace namespace, List<Module.Require> required) {
      this.namespace = namespace;
      this.required = required;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Instantiation all = new Instantiation(namespace.instances);
      for (Module.Require r : required) {
        if (r.shift() != Phase.LABEL) {
          all.add(r.module(), r.shift(), namespace.phase - r.shift());
        }
      }
      return all.run(m, depth, null);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "require";
    }
  }
}
