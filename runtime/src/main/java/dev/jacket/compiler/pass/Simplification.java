package dev.jacket.compiler.pass;

import dev.jacket.compiler.Builtin;
import dev.jacket.compiler.Internal;
import dev.jacket.compiler.Primitives;
import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Simplifies code in which no local variable is assigned: constants and copies of variables are
 * propagated, calls of known functions that are small or called once are replaced by their bodies,
 * calls of builtins on constants are computed, and what is not needed is dropped.
 */
public final class Simplification {
  /** What is wanted of an expression. */
  private enum Want {
    VALUE,
    /** Only whether it is true. */
    TRUTH,
    NOTHING
  }

  /** What is known to be true or false: a variable, or a test of one. */
  private record Test(String builtin, Local variable) {}

  private static final int DEEPEST_COPIES = 4;

  private final BuiltinCalls builtins;
  private final Uses uses;

  /** Variables that stand for constants, other variables and builtins. */
  private final Map<Local, Ir> values = new HashMap<>();

  /** Variables that are called once, with the functions that go there. */
  private final Map<Local, Ir.Lambda> moved = new HashMap<>();

  private final Map<Local, Ir.Lambda> small = new HashMap<>();
  private final Map<Global, Ir> globals = new HashMap<>();
  private final Map<Test, Boolean> known = new HashMap<>();
  private int copies;

  private Simplification(Primitives primitives, Ir main) {
    this.builtins = new BuiltinCalls(primitives);
    this.uses = new Uses(main);
  }

  /** Simplifies the function that runs a unit; it defines the unit's variables in order. */
  public static Ir.Lambda apply(Ir.Lambda main, Primitives primitives) {
    return (Ir.Lambda) new Simplification(primitives, main).value(main);
  }

  private Ir value(Ir e) {
    return simplify(e, Want.VALUE);
  }

  private Ir simplify(Ir e, Want want) {
    if (e instanceof Ir.LocalRef r) {
      return local(r, want);
    }
    if (e instanceof Ir.Call c) {
      return call(c, want);
    }
    if (e instanceof Ir.If i) {
      return conditional(i, want);
    }
    if (e instanceof Ir.Let l) {
      return let(l, want);
    }
    if (e instanceof Ir.Letrec l) {
      return letrec(l, want);
    }
    if (e instanceof Ir.Lambda l) {
      return lambda(l);
    }
    if (e instanceof Ir.Begin b) {
      return begin(b.body(), want);
    }
    if (e instanceof Ir.GlobalRef g) {
      Ir known = globals.get(g.variable());
      return known == null || known instanceof Ir.Lambda ? e : known;
    }
    return other(e);
  }

  private Ir other(Ir e) {
    if (e instanceof Ir.DefineGlobal d) {
      return define(d);
    }
    if (e instanceof Ir.Begin0 b) {
      List<Ir> rest = new ArrayList<>();
      Ir first = value(b.first());
      for (Ir r : b.rest()) {
        addEffect(simplify(r, Want.NOTHING), rest);
      }
      return rest.isEmpty() && builtins.isLeaf(first) ? first : new Ir.Begin0(first, rest);
    }
    return e instanceof Ir.SetGlobal s ? new Ir.SetGlobal(s.variable(), value(s.value())) : e;
  }

  private Ir local(Ir.LocalRef r, Want want) {
    Ir copy = values.get(r.variable());
    if (copy != null) {
      return copy instanceof Ir.LocalRef other ? truth(other, want) : copy;
    }
    Ir.Lambda l = moved.remove(r.variable());
    return l != null ? value(l) : truth(r, want);
  }

  private Ir truth(Ir.LocalRef r, Want want) {
    Boolean truth = known.get(new Test("", r.variable()));
    if (truth == null || truth && want != Want.TRUTH) {
      return r;
    }
    uses.remove(r);
    return new Ir.Const(truth);
  }

  private Ir lambda(Ir.Lambda l) {
    List<Ir.Case> cases = new ArrayList<>(l.cases().size());
    for (Ir.Case c : l.cases()) {
      cases.add(new Ir.Case(c.parameters(), c.rest(), value(c.body())));
    }
    return new Ir.Lambda(l.name(), cases, l.at(), l.properties());
  }

  private Ir define(Ir.DefineGlobal d) {
    Ir value = value(d.value());
    Global g = d.variable();
    if (!g.assigned) {
      boolean simple = value instanceof Ir.Const || value instanceof Ir.PrimitiveRef;
      if (simple || value instanceof Ir.Lambda l && SmallFunctions.isSmall(l, g)) {
        globals.put(g, value);
      }
    }
    return new Ir.DefineGlobal(g, value);
  }

  private Ir begin(List<Ir> body, Want want) {
    List<Ir> steps = new ArrayList<>();
    int last = body.size() - 1;
    for (int i = 0; i < last; i++) {
      addEffect(simplify(body.get(i), Want.NOTHING), steps);
    }
    steps.add(simplify(body.get(last), want));
    return steps.size() == 1 ? steps.get(0) : new Ir.Begin(steps);
  }

  private void addEffect(Ir e, List<Ir> steps) {
    if (e instanceof Ir.Begin b) {
      b.body().forEach(inner -> addEffect(inner, steps));
    } else if (builtins.isPure(e)) {
      uses.remove(e);
    } else {
      steps.add(e);
    }
  }

  // ---- conditionals ----

  private Ir conditional(Ir.If i, Want want) {
    Ir test = simplify(i.test(), Want.TRUTH);
    if (test instanceof Ir.Const k) {
      boolean truth = k.value() != Boolean.FALSE;
      uses.remove(truth ? i.otherwise() : i.then());
      return simplify(truth ? i.then() : i.otherwise(), want);
    }
    if (test instanceof Ir.Begin b) {
      int last = b.body().size() - 1;
      List<Ir> steps = new ArrayList<>(b.body().subList(0, last));
      steps.add(branches(b.body().get(last), i, want));
      return new Ir.Begin(steps);
    }
    return branches(test, i, want);
  }

  private Ir branches(Ir test, Ir.If i, Want want) {
    if (isNot(test)) {
      Ir.If swapped = new Ir.If(test, i.otherwise(), i.then());
      return branches(((Ir.Call) test).arguments().get(0), swapped, want);
    }
    Test fact = factOf(test);
    Ir then = assuming(fact, true, i.then(), want);
    Ir otherwise = assuming(fact, false, i.otherwise(), want);
    if (want != Want.VALUE || builtins.isBoolean(test)) {
      if (isConstant(then, true) && isConstant(otherwise, false)) {
        return test;
      }
    }
    return new Ir.If(test, then, otherwise);
  }

  private static boolean isConstant(Ir e, Object value) {
    return e instanceof Ir.Const k && k.value().equals(value);
  }

  private boolean isNot(Ir e) {
    Builtin b = e instanceof Ir.Call c ? builtins.callee(c) : null;
    return b != null && b.name().equals("not");
  }

  private @Nullable Test factOf(Ir test) {
    if (test instanceof Ir.LocalRef r) {
      return new Test("", r.variable());
    }
    if (test instanceof Ir.Call c
        && c.arguments().size() == 1
        && c.arguments().get(0) instanceof Ir.LocalRef r) {
      Builtin b = builtins.callee(c);
      return b != null && b.folds() && b.facts().test() ? new Test(b.name(), r.variable()) : null;
    }
    return null;
  }

  private Ir assuming(@Nullable Test fact, boolean truth, Ir e, Want want) {
    Boolean before = fact == null ? null : known.put(fact, truth);
    Ir result = simplify(e, want);
    if (fact != null) {
      if (before == null) {
        known.remove(fact);
      } else {
        known.put(fact, before);
      }
    }
    return result;
  }

  // ---- calls ----

  private Ir call(Ir.Call c, Want want) {
    if (c.function() instanceof Ir.Lambda l) {
      return applied(l, c, want);
    }
    if (c.function() instanceof Ir.LocalRef r) {
      Ir.Lambda l = moved.remove(r.variable());
      if (l != null) {
        uses.remove(r);
        return applied(l, c, want);
      }
      Ir.Lambda copied = small.get(r.variable());
      if (copied != null && caseFor(copied, c) != null) {
        return copied(copied, c, want);
      }
    }
    if (c.function() instanceof Ir.GlobalRef g
        && globals.get(g.variable()) instanceof Ir.Lambda l
        && caseFor(l, c) != null) {
      return copied(l, c, want);
    }
    Ir split = callWithValues(c);
    return split != null ? simplify(split, want) : plainCall(c, want);
  }

  private Ir plainCall(Ir.Call c, Want want) {
    Ir function = value(c.function());
    if (function instanceof Ir.Lambda l) {
      return applied(l, c, want);
    }
    List<Ir> arguments = new ArrayList<>(c.arguments().size());
    boolean negation = isNot(c);
    c.arguments().forEach(a -> arguments.add(simplify(a, negation ? Want.TRUTH : Want.VALUE)));
    Ir result = builtins.simplify(new Ir.Call(function, arguments, c.at()));
    if (result instanceof Ir.Const) {
      arguments.forEach(uses::remove);
      return result;
    }
    Test fact = factOf(result);
    Boolean truth = fact == null || fact.builtin.isEmpty() ? null : known.get(fact);
    if (truth == null) {
      return result;
    }
    uses.remove(result);
    return new Ir.Const(truth);
  }

  private Ir copied(Ir.Lambda l, Ir.Call c, Want want) {
    if (copies >= DEEPEST_COPIES) {
      return plainCall(c, want);
    }
    copies++;
    uses.remove(c.function());
    Ir.Lambda copy = FreshCopy.of(l);
    uses.add(copy);
    Ir result = applied(copy, c, want);
    copies--;
    return result;
  }

  private static Ir.@Nullable Case caseFor(Ir.Lambda l, Ir.Call c) {
    int n = c.arguments().size();
    for (Ir.Case clause : l.cases()) {
      int required = clause.parameters().size();
      if (clause.rest() == null ? n == required : n >= required) {
        return clause;
      }
    }
    return null;
  }

  /** A call of a function that is written where it is called. */
  private Ir applied(Ir.Lambda l, Ir.Call c, Want want) {
    Ir.Case clause = caseFor(l, c);
    if (clause == null) {
      List<Ir> arguments = new ArrayList<>();
      c.arguments().forEach(a -> arguments.add(value(a)));
      return new Ir.Call(value(l), arguments, c.at());
    }
    List<Ir.Binding> bindings = new ArrayList<>();
    int required = clause.parameters().size();
    for (int i = 0; i < required; i++) {
      bindings.add(new Ir.Binding(List.of(clause.parameters().get(i)), c.arguments().get(i)));
    }
    if (clause.rest() != null) {
      List<Ir> rest = c.arguments().subList(required, c.arguments().size());
      Ir list = new Ir.Call(new Ir.PrimitiveRef(Internal.MODULE, "list"), rest, null);
      bindings.add(new Ir.Binding(List.of(clause.rest()), list));
    }
    return simplify(new Ir.Let(bindings, clause.body()), want);
  }

  /**
   * {@code call-with-values} of two functions that are written there, as a {@code let-values} that
   * knows whose parameters it binds; where this is one parameter, only if there is one value.
   */
  private @Nullable Ir callWithValues(Ir.Call c) {
    Builtin b = builtins.callee(c);
    if (b == null || !b.name().equals("call-with-values")) {
      return null;
    }
    if (c.arguments().get(0) instanceof Ir.Lambda producer
        && c.arguments().get(1) instanceof Ir.Lambda consumer
        && consumer.cases().size() == 1
        && consumer.cases().get(0).rest() == null
        && !consumer.properties().method()) {
      for (Ir.Case clause : producer.cases()) {
        if (clause.parameters().isEmpty() && clause.rest() == null) {
          Ir.Case receiver = consumer.cases().get(0);
          List<Local> variables = receiver.parameters();
          return variables.size() == 1 && !builtins.isLeaf(clause.body())
              ? null
              : new Ir.Let(
                  List.of(new Ir.Binding(variables, clause.body(), consumer.name())),
                  receiver.body());
        }
      }
    }
    return null;
  }

  // ---- bindings ----

  private Ir let(Ir.Let l, Want want) {
    List<Ir.Binding> kept = new ArrayList<>();
    for (Ir.Binding b : l.bindings()) {
      bind(b, kept);
    }
    Ir body = simplify(l.body(), want);
    for (int i = kept.size() - 1; i >= 0; i--) {
      Ir.Binding b = kept.get(i);
      Local v = b.variables().size() == 1 ? b.variables().get(0) : null;
      if (v != null && uses.of(v) == 0 && builtins.isPure(b.value())) {
        uses.remove(b.value());
        kept.remove(i);
      } else if (v != null && i == kept.size() - 1 && uses.of(v) == 1) {
        Ir merged = merge(body, v, b.value());
        if (merged != null) {
          kept.remove(i);
          body = merged;
        }
      }
    }
    return kept.isEmpty() ? body : new Ir.Let(kept, body);
  }

  private @Nullable Ir merge(Ir body, Local v, Ir value) {
    if (value instanceof Ir.Lambda) {
      return null;
    }
    Ir merged = Heads.replace(body, v, value, builtins.isLeaf(value));
    if (merged != null) {
      uses.change(v, -1);
    }
    return merged;
  }

  private void bind(Ir.Binding b, List<Ir.Binding> kept) {
    if (b.variables().size() != 1) {
      bindValues(b, kept);
      return;
    }
    Local v = b.variables().get(0);
    if (b.value() instanceof Ir.Lambda l) {
      if (uses.of(v) == 0) {
        uses.remove(l);
        return;
      }
      if (uses.calledOnce(v)) {
        moved.put(v, l);
        return;
      }
    }
    bind(v, value(b.value()), kept);
  }

  /** Binds a variable to what was simplified already. */
  private void bind(Local v, Ir value, List<Ir.Binding> kept) {
    if (uses.of(v) == 0 && builtins.isPure(value)) {
      uses.remove(value);
    } else if (BuiltinCalls.isImmediate(value)) {
      values.put(v, value);
      if (value instanceof Ir.LocalRef r) {
        uses.change(r.variable(), uses.of(v) - 1);
      }
    } else {
      if (value instanceof Ir.Lambda l && SmallFunctions.isSmall(l)) {
        small.put(v, l);
      }
      kept.add(new Ir.Binding(List.of(v), value));
    }
  }

  private void bindValues(Ir.Binding b, List<Ir.Binding> kept) {
    Ir value = value(b.value());
    if (value instanceof Ir.Call c && c.arguments().size() == b.variables().size()) {
      Builtin callee = builtins.callee(c);
      if (callee != null && callee.name().equals("values")) {
        for (int i = 0; i < b.variables().size(); i++) {
          bind(b.variables().get(i), c.arguments().get(i), kept);
        }
        return;
      }
    }
    kept.add(b.with(value));
  }

  private Ir letrec(Ir.Letrec l, Want want) {
    List<Ir.Binding> kept = new ArrayList<>();
    for (Ir.Binding b : l.bindings()) {
      if (uses.of(b.variables().get(0)) == 0) {
        uses.remove(b.value());
      } else {
        kept.add(new Ir.Binding(b.variables(), value(b.value())));
      }
    }
    Ir body = simplify(l.body(), want);
    return kept.isEmpty() ? body : new Ir.Letrec(kept, body);
  }
}
