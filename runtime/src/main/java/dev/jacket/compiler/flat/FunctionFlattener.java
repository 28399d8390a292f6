package dev.jacket.compiler.flat;

import dev.jacket.compiler.Builtin;
import dev.jacket.compiler.Internal;
import dev.jacket.compiler.flat.Instruction.Results;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import dev.jacket.value.Nil;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Flattens one function. */
final class FunctionFlattener {
  private static final int DEEPEST_NESTING = 30;
  private static final int MOST_VALUES = 60;
  private static final Simple VOID = new Simple.Constant(VoidValue.VOID);

  private final Flattener program;
  private final Scope scope;
  private final Function function;
  private final Map<Local, Simple> environment = new HashMap<>();
  private final Map<Scope, Label> labels = new HashMap<>();
  private Block current;
  private @Nullable Block selfLoop;
  private Ir.@Nullable Case clause;

  private record Label(Block block, Ir.Case clause) {}

  FunctionFlattener(Flattener program, Scope scope, Function function) {
    this.program = program;
    this.scope = scope;
    this.function = function;
    this.current = function.newBlock(List.of());
    start(current);
  }

  void run(Ir.Case c) {
    clause = c;
    int i = 0;
    for (Local v : scope.captured) {
      environment.put(v, new Simple.Get(function.parameters.get(i++)));
    }
    List<Local> arguments = parametersOf(c);
    List<Var> vars = function.parameters.subList(i, function.parameters.size());
    if (scope.hasSelfTailCall()) {
      Block head = function.newBlock(newVars(arguments));
      head.loop = true;
      jump(head, gets(vars));
      vars = head.parameters;
      selfLoop = head;
      start(head);
    }
    for (int p = 0; p < arguments.size(); p++) {
      environment.put(arguments.get(p), new Simple.Get(vars.get(p)));
    }
    into(c.body(), Destination.RETURN);
  }

  private static List<Local> parametersOf(Ir.Case c) {
    if (c.rest() == null) {
      return c.parameters();
    }
    List<Local> all = new ArrayList<>(c.parameters());
    all.add(c.rest());
    return all;
  }

  private List<Var> newVars(List<Local> locals) {
    List<Var> vars = new ArrayList<>(locals.size());
    locals.forEach(v -> vars.add(function.newVar(v.name)));
    return vars;
  }

  private static List<Simple> gets(List<Var> vars) {
    List<Simple> result = new ArrayList<>(vars.size());
    vars.forEach(v -> result.add(new Simple.Get(v)));
    return result;
  }

  // ---- blocks ----

  private void start(Block b) {
    b.index = function.blocks.size();
    function.blocks.add(b);
    current = b;
  }

  private void end(Terminator t) {
    current.end = t;
  }

  private void jump(Block to, List<Simple> arguments) {
    end(new Terminator.Jump(to, arguments));
  }

  private void add(Instruction i) {
    current.code.add(i);
  }

  private Simple assign(String name, Simple value) {
    if (value.stable()) {
      return value;
    }
    Var v = function.newVar(name);
    add(new Instruction.Assign(v, value));
    return new Simple.Get(v);
  }

  // ---- values ----

  /** Appends what is needed to compute the value, which may still be computed anywhere after it. */
  private Simple value(Ir e) {
    if (e instanceof Ir.Const c) {
      return new Simple.Constant(c.value());
    }
    if (e instanceof Ir.LocalRef r) {
      return lookup(r.variable());
    }
    if (e instanceof Ir.Call c) {
      return callValue(c);
    }
    if (e instanceof Ir.GlobalRef g) {
      boolean checked = !program.scopes.isSurelyDefined(g);
      return new Simple.GetGlobal(program.global(g.variable()), checked);
    }
    if (e instanceof Ir.PrimitiveRef p) {
      return new Simple.Primitive(builtin(p));
    }
    if (e instanceof Ir.Lambda l) {
      return close(l);
    }
    if (e instanceof Ir.Let l && !bindsLabel(l.bindings())) {
      bind(l.bindings());
      return value(l.body());
    }
    if (e instanceof Ir.Letrec l && !bindsLabel(l.bindings())) {
      bindFunctions(l.bindings());
      return value(l.body());
    }
    if (e instanceof Ir.Begin b) {
      return value(effectsBeforeLast(b));
    }
    if (e instanceof Ir.Begin0 b) {
      Simple first = assign("first", value(b.first()));
      b.rest().forEach(this::effect);
      return first;
    }
    if (e instanceof Ir.SyntaxLiteral s) {
      return new Simple.SyntaxLiteral(s.index());
    }
    if (e instanceof Ir.SetGlobal || e instanceof Ir.DefineGlobal) {
      effect(e);
      return VOID;
    }
    if (e instanceof Ir.VariableReference r) {
      return variableReference(r);
    }
    return joined(e);
  }

  private Simple variableReference(Ir.VariableReference r) {
    return new Simple.VariableReference(
        r.of() instanceof Ir.GlobalRef g ? program.global(g.variable()) : -1);
  }

  private Simple joined(Ir e) {
    Var result = function.newVar("v");
    Block join = function.newBlock(List.of(result));
    into(e, new Destination(join, Results.ONE));
    start(join);
    return new Simple.Get(result);
  }

  private Simple lookup(Local v) {
    Simple s = environment.get(v);
    if (s == null) {
      throw new IllegalStateException("unbound variable " + v + " in " + function);
    }
    return s;
  }

  private Builtin builtin(Ir.PrimitiveRef p) {
    Builtin builtin = program.primitives.find(p.module(), p.name());
    if (builtin == null) {
      throw new IllegalArgumentException("no builtin " + p.name() + " in " + p.module());
    }
    return builtin;
  }

  private Ir effectsBeforeLast(Ir.Begin b) {
    int last = b.body().size() - 1;
    for (int i = 0; i < last; i++) {
      effect(b.body().get(i));
    }
    return b.body().get(last);
  }

  /** The values of expressions that are evaluated in order. */
  private List<Simple> values(List<Ir> expressions) {
    List<Simple> result = new ArrayList<>(expressions.size());
    for (Ir e : expressions) {
      Block block = current;
      int position = current.code.size();
      Simple s = value(e);
      if (current != block || block.code.size() != position) {
        spill(result, block, position);
      }
      result.add(s);
    }
    return result;
  }

  /** Gives names, at an earlier position, to values that could be different afterwards. */
  private void spill(List<Simple> values, Block block, int position) {
    int at = position;
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).stable()) {
        Var v = function.newVar("t");
        block.code.add(at++, new Instruction.Assign(v, values.get(i)));
        values.set(i, new Simple.Get(v));
      }
    }
  }

  // ---- calls ----

  private Simple callValue(Ir.Call c) {
    if (c.function() instanceof Ir.PrimitiveRef p) {
      Builtin builtin = builtin(p);
      if (isValues(builtin) && c.arguments().size() == 1) {
        return value(c.arguments().get(0));
      }
      if (isLeafCall(builtin, c)) {
        return apply(builtin, values(c.arguments()));
      }
    }
    Var result = function.newVar("r");
    Prepared call = prepare(c);
    add(
        new Instruction.Call(
            call.target, call.arguments, Results.ONE, List.of(result), null, c.at()));
    return new Simple.Get(result);
  }

  private static boolean isValues(Builtin builtin) {
    return builtin.name().equals("values") && !builtin.module().equals(Internal.MODULE);
  }

  private static boolean isLeafCall(Builtin builtin, Ir.Call c) {
    return builtin.leaf() && builtin.accepts(c.arguments().size());
  }

  private Simple apply(Builtin builtin, List<Simple> arguments) {
    Simple.Apply call = new Simple.Apply(builtin, arguments);
    boolean tooLarge = call.nesting > DEEPEST_NESTING || call.size > MOST_VALUES;
    return tooLarge ? assign("t", call) : call;
  }

  private record Prepared(Target target, List<Simple> arguments) {}

  private Prepared prepare(Ir.Call c) {
    Scope callee = program.scopes.callee(c.function());
    Ir.Case called = callee == null ? null : callee.caseFor(c.arguments().size());
    if (callee != null && called != null) {
      if (c.function() instanceof Ir.GlobalRef g && !program.scopes.isSurelyDefined(g)) {
        add(new Instruction.Do(new Simple.GetGlobal(program.global(g.variable()), true)));
      }
      List<Simple> all = new ArrayList<>();
      callee.captured.forEach(v -> all.add(lookup(v)));
      all.addAll(arguments(called, c.arguments()));
      int index = callee.lambda.cases().indexOf(called);
      return new Prepared(new Target.Known(program.template(callee.lambda).cases.get(index)), all);
    }
    if (c.function() instanceof Ir.PrimitiveRef p) {
      Builtin builtin = builtin(p);
      if (builtin.accepts(c.arguments().size())) {
        return new Prepared(new Target.Builtin(builtin), values(c.arguments()));
      }
    }
    List<Ir> all = new ArrayList<>(c.arguments().size() + 1);
    all.add(c.function());
    all.addAll(c.arguments());
    List<Simple> values = values(all);
    return new Prepared(new Target.Unknown(values.get(0)), values.subList(1, values.size()));
  }

  /** The arguments for a clause, those beyond its required parameters in a list. */
  private List<Simple> arguments(Ir.Case called, List<Ir> arguments) {
    List<Simple> values = values(arguments);
    if (called.rest() == null) {
      return values;
    }
    int required = called.parameters().size();
    List<Simple> result = new ArrayList<>(values.subList(0, required));
    Simple rest = new Simple.Constant(Nil.NIL);
    if (values.size() > required) {
      Builtin list = builtin(new Ir.PrimitiveRef(Internal.MODULE, "list"));
      rest = new Simple.Apply(list, List.copyOf(values.subList(required, values.size())));
    }
    result.add(rest);
    return result;
  }

  // ---- effects ----

  private void effect(Ir e) {
    if (e instanceof Ir.Const
        || e instanceof Ir.LocalRef
        || e instanceof Ir.Lambda
        || e instanceof Ir.PrimitiveRef) {
      return;
    }
    if (e instanceof Ir.Call c) {
      effectCall(c);
    } else if (e instanceof Ir.Begin b) {
      b.body().forEach(this::effect);
    } else if (e instanceof Ir.Begin0 b) {
      effect(b.first());
      b.rest().forEach(this::effect);
    } else if (e instanceof Ir.SetGlobal s) {
      int global = program.global(s.variable());
      add(new Instruction.SetGlobal(global, value(s.value()), false, false));
    } else if (e instanceof Ir.DefineGlobal d) {
      int global = program.global(d.variable());
      boolean constant = !d.variable().assigned;
      add(new Instruction.SetGlobal(global, value(d.value()), true, constant));
    } else if (e instanceof Ir.Let l && !bindsLabel(l.bindings())) {
      bind(l.bindings());
      effect(l.body());
    } else if (e instanceof Ir.If || e instanceof Ir.Let || e instanceof Ir.Letrec) {
      Block join = function.newBlock(List.of());
      into(e, new Destination(join, Results.IGNORED));
      start(join);
    } else {
      add(new Instruction.Do(value(e)));
    }
  }

  private void effectCall(Ir.Call c) {
    if (c.function() instanceof Ir.PrimitiveRef p && isLeafCall(builtin(p), c)) {
      add(new Instruction.Do(apply(builtin(p), values(c.arguments()))));
      return;
    }
    Prepared call = prepare(c);
    add(
        new Instruction.Call(
            call.target, call.arguments, Results.IGNORED, List.of(), null, c.at()));
  }

  // ---- bindings ----

  private boolean bindsLabel(List<Ir.Binding> bindings) {
    for (Ir.Binding b : bindings) {
      if (labelOf(b) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Scope labelOf(Ir.Binding b) {
    if (b.variables().size() != 1 || !(b.value() instanceof Ir.Lambda)) {
      return null;
    }
    Scope s = program.scopes.known.get(b.variables().get(0));
    return s != null && s.label ? s : null;
  }

  private void bind(List<Ir.Binding> bindings) {
    for (Ir.Binding b : bindings) {
      if (b.variables().size() != 1) {
        bindValues(b);
      } else if (b.value() instanceof Ir.Lambda l) {
        Local v = b.variables().get(0);
        Scope s = Objects.requireNonNull(program.scopes.known.get(v));
        if (s.escapes) {
          environment.put(v, assign(v.name, close(l)));
        }
      } else if (labelOf(b) == null) {
        Local v = b.variables().get(0);
        environment.put(v, assign(v.name, value(b.value())));
      }
    }
  }

  private void bindValues(Ir.Binding b) {
    List<Var> vars = newVars(b.variables());
    Block join = function.newBlock(vars);
    into(b.value(), new Destination(join, Results.VALUES, b.receiver()));
    start(join);
    for (int i = 0; i < vars.size(); i++) {
      environment.put(b.variables().get(i), new Simple.Get(vars.get(i)));
    }
  }

  private Simple close(Ir.Lambda l) {
    Template t = program.template(l);
    t.closed = true;
    Scope s = Objects.requireNonNull(program.scopes.scopes.get(l));
    List<@Nullable Simple> captured = new ArrayList<>();
    s.captured.forEach(v -> captured.add(environment.get(v)));
    return new Simple.Close(t, captured);
  }

  /** Makes the closures of a {@code letrec} that are needed; they may capture each other. */
  private void bindFunctions(List<Ir.Binding> bindings) {
    List<Var> closures = new ArrayList<>();
    List<Scope> escaping = new ArrayList<>();
    for (Ir.Binding b : bindings) {
      Scope s = Objects.requireNonNull(program.scopes.known.get(b.variables().get(0)));
      if (s.escapes) {
        Var v = function.newVar(b.variables().get(0).name);
        add(new Instruction.Assign(v, close(s.lambda)));
        closures.add(v);
        escaping.add(s);
      }
    }
    for (int i = 0; i < escaping.size(); i++) {
      environment.put(
          Objects.requireNonNull(escaping.get(i).variable), new Simple.Get(closures.get(i)));
    }
    for (int i = 0; i < escaping.size(); i++) {
      int slot = 0;
      for (Local v : escaping.get(i).captured) {
        for (int j = 0; j < escaping.size(); j++) {
          if (escaping.get(j).variable == v) {
            add(new Instruction.Patch(closures.get(i), slot, closures.get(j)));
          }
        }
        slot++;
      }
    }
  }

  // ---- destinations ----

  /** Evaluates an expression and goes where its value is wanted; completes the current block. */
  private void into(Ir e, Destination d) {
    if (e instanceof Ir.If i) {
      Block then = function.newBlock(List.of());
      Block otherwise = function.newBlock(List.of());
      test(i.test(), then, otherwise);
      start(then);
      into(i.then(), d);
      start(otherwise);
      into(i.otherwise(), d);
    } else if (e instanceof Ir.Let l) {
      List<Label> made = newLabels(l.bindings());
      bind(l.bindings());
      into(l.body(), d);
      bodies(made, d);
    } else if (e instanceof Ir.Letrec l) {
      List<Label> made = newLabels(l.bindings());
      if (made.isEmpty()) {
        bindFunctions(l.bindings());
      }
      made.forEach(label -> label.block.loop = true);
      into(l.body(), d);
      bodies(made, d);
    } else if (e instanceof Ir.Begin b) {
      into(effectsBeforeLast(b), d);
    } else if (e instanceof Ir.Begin0 b && d.results() != Results.ONE) {
      Simple first = anyValues(b.first());
      b.rest().forEach(this::effect);
      Builtin pass = builtin(new Ir.PrimitiveRef(Internal.MODULE, "pass"));
      deliver(new Prepared(new Target.Builtin(pass), List.of(first)), d, null);
    } else if (e instanceof Ir.Call c) {
      callInto(c, d);
    } else {
      deliver(value(e), d);
    }
  }

  private List<Label> newLabels(List<Ir.Binding> bindings) {
    List<Label> made = new ArrayList<>();
    for (Ir.Binding b : bindings) {
      Scope s = labelOf(b);
      if (s != null) {
        Ir.Case c = s.lambda.cases().get(0);
        List<Local> locals = parametersOf(c);
        List<Var> vars = newVars(locals);
        Label label = new Label(function.newBlock(vars), c);
        for (int i = 0; i < vars.size(); i++) {
          environment.put(locals.get(i), new Simple.Get(vars.get(i)));
        }
        labels.put(s, label);
        made.add(label);
      }
    }
    return made;
  }

  private void bodies(List<Label> made, Destination d) {
    for (Label label : made) {
      start(label.block);
      into(label.clause.body(), d);
    }
  }

  private Simple anyValues(Ir e) {
    Var v = function.newVar("values");
    Block join = function.newBlock(List.of(v));
    into(e, new Destination(join, Results.ANY));
    start(join);
    return new Simple.Get(v);
  }

  private void callInto(Ir.Call c, Destination d) {
    Scope callee = program.scopes.callee(c.function());
    Ir.Case called = callee == null ? null : callee.caseFor(c.arguments().size());
    if (callee != null && called != null) {
      Label label = labels.get(callee);
      if (label != null) {
        jump(label.block, arguments(called, c.arguments()));
        return;
      }
      if (callee == scope && called == clause && d.isReturn() && selfLoop != null) {
        jump(selfLoop, arguments(called, c.arguments()));
        return;
      }
    }
    if (c.function() instanceof Ir.PrimitiveRef p) {
      Builtin builtin = builtin(p);
      int n = c.arguments().size();
      boolean fits = d.results() == Results.VALUES && n == d.block().parameters.size();
      if (isValues(builtin) && fits) {
        jump(d.block(), values(c.arguments()));
        return;
      }
      if (isLeafCall(builtin, c) || isValues(builtin) && n == 1) {
        deliver(callValue(c), d);
        return;
      }
    }
    deliver(prepare(c), d, c);
  }

  private void deliver(Prepared call, Destination d, Ir.@Nullable Call source) {
    var at = source == null ? null : source.at();
    if (d.isReturn()) {
      end(new Terminator.TailCall(call.target, call.arguments, at));
      return;
    }
    List<Var> results = new ArrayList<>();
    d.block().parameters.forEach(p -> results.add(function.newVar(p.name)));
    add(new Instruction.Call(call.target, call.arguments, d.results(), results, d.receiver(), at));
    jump(d.block(), gets(results));
  }

  private void deliver(Simple value, Destination d) {
    if (d.isReturn()) {
      end(new Terminator.Return(value));
      return;
    }
    switch (d.results()) {
      case IGNORED -> {
        if (!value.stable()) {
          add(new Instruction.Do(value));
        }
        jump(d.block(), List.of());
      }
      case VALUES -> {
        if (d.block().parameters.size() == 1) {
          jump(d.block(), List.of(value));
        } else {
          Builtin pass = builtin(new Ir.PrimitiveRef(Internal.MODULE, "pass"));
          deliver(new Prepared(new Target.Builtin(pass), List.of(value)), d, null);
        }
      }
      default -> jump(d.block(), List.of(value));
    }
  }

  // ---- tests ----

  private void test(Ir e, Block then, Block otherwise) {
    if (e instanceof Ir.Const c) {
      jump(c.value() != Boolean.FALSE ? then : otherwise, List.of());
    } else if (e instanceof Ir.If i) {
      Block inner = function.newBlock(List.of());
      Block innerElse = function.newBlock(List.of());
      test(i.test(), inner, innerElse);
      start(inner);
      test(i.then(), then, otherwise);
      start(innerElse);
      test(i.otherwise(), then, otherwise);
    } else if (e instanceof Ir.Begin b) {
      test(effectsBeforeLast(b), then, otherwise);
    } else if (e instanceof Ir.Let l && !bindsLabel(l.bindings())) {
      bind(l.bindings());
      test(l.body(), then, otherwise);
    } else if (e instanceof Ir.Call c
        && c.function() instanceof Ir.PrimitiveRef p
        && p.name().equals("not")
        && c.arguments().size() == 1) {
      test(c.arguments().get(0), otherwise, then);
    } else {
      end(new Terminator.Branch(value(e), then, otherwise));
    }
  }
}
