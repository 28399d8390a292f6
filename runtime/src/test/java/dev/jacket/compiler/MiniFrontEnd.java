package dev.jacket.compiler;

import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import dev.jacket.compiler.ir.Unit;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes core IR of S-expressions, for tests. */
final class MiniFrontEnd {
  private final Primitives primitives;
  private final Map<Symbol, Global> globals = new LinkedHashMap<>();

  private MiniFrontEnd(Primitives primitives) {
    this.primitives = primitives;
  }

  /** Makes a unit of a program. */
  static Unit unit(String name, String program, Primitives primitives) {
    return new MiniFrontEnd(primitives).unit(name, MiniReader.readAll(program));
  }

  private Unit unit(String name, List<Object> forms) {
    for (Object form : forms) {
      for (Symbol s : defined(form)) {
        globals.put(s, new Global(s, true, null));
      }
    }
    Map<Symbol, Object> top = new HashMap<>(globals);
    List<Unit.Form> body = new ArrayList<>();
    for (Object form : forms) {
      body.add(form(form, top));
    }
    return new Unit(name, new ArrayList<>(globals.values()), body, true, 0);
  }

  private static List<Symbol> defined(Object form) {
    List<Symbol> result = new ArrayList<>();
    if (form instanceof Pair p && p.car == Symbol.of("define")) {
      Object target = ((Pair) p.cdr).car;
      result.add((Symbol) (target instanceof Pair t ? t.car : target));
    } else if (form instanceof Pair p && p.car == Symbol.of("define-values")) {
      Lists.toJava(((Pair) p.cdr).car).forEach(s -> result.add((Symbol) s));
    }
    return result;
  }

  private Unit.Form form(Object form, Map<Symbol, Object> env) {
    List<Symbol> names = defined(form);
    if (names.isEmpty()) {
      return new Unit.Form.Expression(expression(form, env));
    }
    List<Global> variables = new ArrayList<>();
    names.forEach(s -> variables.add(globals.get(s)));
    Pair rest = (Pair) ((Pair) form).cdr;
    Ir value;
    if (rest.car instanceof Pair signature && ((Pair) form).car == Symbol.of("define")) {
      value = lambda(signature.car.toString(), List.of(new Pair(signature.cdr, rest.cdr)), env);
    } else {
      value = named(names.get(0).toString(), ((Pair) rest.cdr).car, env);
    }
    return new Unit.Form.Define(variables, value);
  }

  private Ir named(String name, Object e, Map<Symbol, Object> env) {
    if (e instanceof Pair p && p.car == Symbol.of("lambda")) {
      return lambda(name, List.of(p.cdr), env);
    }
    return expression(e, env);
  }

  private Ir lambda(String name, List<?> clauses, Map<Symbol, Object> env) {
    List<Ir.Case> cases = new ArrayList<>();
    for (Object clause : clauses) {
      Map<Symbol, Object> inner = new HashMap<>(env);
      List<Local> parameters = new ArrayList<>();
      Object formals = ((Pair) clause).car;
      while (formals instanceof Pair p) {
        parameters.add(local(p.car, inner));
        formals = p.cdr;
      }
      Local rest = formals instanceof Symbol s ? local(s, inner) : null;
      cases.add(new Ir.Case(parameters, rest, body(((Pair) clause).cdr, inner)));
    }
    return new Ir.Lambda(name, cases, null, Ir.Properties.NONE);
  }

  private static Local local(Object name, Map<Symbol, Object> env) {
    Local v = new Local(name.toString());
    env.put((Symbol) name, v);
    return v;
  }

  private Ir body(Object forms, Map<Symbol, Object> env) {
    List<Object> items = Lists.toJava(forms);
    List<Ir> result = new ArrayList<>();
    items.forEach(e -> result.add(expression(e, env)));
    return result.size() == 1 ? result.get(0) : new Ir.Begin(result);
  }

  private Ir expression(Object e, Map<Symbol, Object> env) {
    if (e instanceof Symbol s) {
      Object meaning = env.get(s);
      if (meaning instanceof Local v) {
        return new Ir.LocalRef(v);
      }
      if (meaning instanceof Global g) {
        return new Ir.GlobalRef(g, null);
      }
      if (primitives.find("#%kernel", s.name()) == null) {
        throw new IllegalArgumentException("unbound: " + s);
      }
      return new Ir.PrimitiveRef("#%kernel", s.name());
    }
    if (!(e instanceof Pair p)) {
      return new Ir.Const(e);
    }
    if (p.car instanceof Symbol s && !env.containsKey(s)) {
      Ir special = special(s.name(), Lists.toArray(p.cdr), p, env);
      if (special != null) {
        return special;
      }
    }
    List<Ir> arguments = new ArrayList<>();
    Lists.toJava(p.cdr).forEach(a -> arguments.add(expression(a, env)));
    return new Ir.Call(expression(p.car, env), arguments, null);
  }

  private @Nullable Ir special(String name, Object[] a, Pair whole, Map<Symbol, Object> env) {
    Object rest = whole.cdr;
    return switch (name) {
      case "quote" -> new Ir.Const(a[0]);
      case "void" -> new Ir.Const(VoidValue.VOID);
      case "if" -> new Ir.If(expression(a[0], env), expression(a[1], env), expression(a[2], env));
      case "begin" -> body(rest, env);
      case "begin0" -> {
        List<Ir> after = new ArrayList<>();
        for (int i = 1; i < a.length; i++) {
          after.add(expression(a[i], env));
        }
        yield new Ir.Begin0(expression(a[0], env), after);
      }
      case "lambda" -> lambda("", List.of(rest), env);
      case "case-lambda" -> lambda("", Lists.toJava(rest), env);
      case "set!" -> assignment((Symbol) a[0], expression(a[1], env), env);
      case "let" -> a[0] instanceof Symbol s ? namedLet(s, rest, env) : let(rest, env);
      case "let-values" -> let(rest, env);
      case "letrec", "letrec-values" -> letrec(rest, env);
      case "wcm" ->
          new Ir.WithMark(expression(a[0], env), expression(a[1], env), expression(a[2], env));
      default -> null;
    };
  }

  private Ir assignment(Symbol name, Ir value, Map<Symbol, Object> env) {
    if (env.get(name) instanceof Local v) {
      v.assigned = true;
      return new Ir.SetLocal(v, value);
    }
    Global g = (Global) Objects.requireNonNull(env.get(name));
    g.assigned = true;
    return new Ir.SetGlobal(g, value);
  }

  private Ir let(Object form, Map<Symbol, Object> env) {
    Map<Symbol, Object> inner = new HashMap<>(env);
    List<Ir.Binding> bindings = new ArrayList<>();
    for (Object b : Lists.toJava(((Pair) form).car)) {
      bindings.add(binding(b, env, inner));
    }
    return new Ir.Let(bindings, body(((Pair) form).cdr, inner));
  }

  private Ir.Binding binding(Object b, Map<Symbol, Object> valueEnv, Map<Symbol, Object> env) {
    Object target = ((Pair) b).car;
    List<Local> variables = new ArrayList<>();
    if (target instanceof Symbol) {
      variables.add(local(target, env));
    } else {
      Lists.toJava(target).forEach(v -> variables.add(local(v, env)));
    }
    String name = variables.isEmpty() ? "" : variables.get(0).name;
    return new Ir.Binding(variables, named(name, ((Pair) ((Pair) b).cdr).car, valueEnv));
  }

  private Ir letrec(Object form, Map<Symbol, Object> env) {
    Map<Symbol, Object> inner = new HashMap<>(env);
    List<Object> clauses = Lists.toJava(((Pair) form).car);
    List<List<Local>> variables = new ArrayList<>();
    for (Object b : clauses) {
      List<Local> bound = new ArrayList<>();
      Object target = ((Pair) b).car;
      if (target instanceof Symbol) {
        bound.add(local(target, inner));
      } else {
        Lists.toJava(target).forEach(v -> bound.add(local(v, inner)));
      }
      variables.add(bound);
    }
    List<Ir.Binding> bindings = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Object value = ((Pair) ((Pair) clauses.get(i)).cdr).car;
      String name = variables.get(i).isEmpty() ? "" : variables.get(i).get(0).name;
      bindings.add(new Ir.Binding(variables.get(i), named(name, value, inner)));
    }
    return new Ir.Letrec(bindings, body(((Pair) form).cdr, inner));
  }

  private Ir namedLet(Symbol name, Object form, Map<Symbol, Object> env) {
    Object bindings = ((Pair) ((Pair) form).cdr).car;
    Object body = ((Pair) ((Pair) form).cdr).cdr;
    List<Object> names = new ArrayList<>();
    List<Ir> values = new ArrayList<>();
    for (Object b : Lists.toJava(bindings)) {
      names.add(((Pair) b).car);
      values.add(expression(((Pair) ((Pair) b).cdr).car, env));
    }
    Map<Symbol, Object> inner = new HashMap<>(env);
    Local loop = local(name, inner);
    Ir lambda = lambda(name.toString(), List.of(new Pair(Lists.of(names), body)), inner);
    return new Ir.Letrec(
        List.of(new Ir.Binding(List.of(loop), lambda)),
        new Ir.Call(new Ir.LocalRef(loop), values, null));
  }
}
