package dev.jacket.compiler.pass;

import dev.jacket.compiler.Builtin;
import dev.jacket.compiler.Internal;
import dev.jacket.compiler.Primitives;
import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import dev.jacket.compiler.ir.SourceLocation;
import dev.jacket.compiler.ir.Unit;
import dev.jacket.value.Path;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the body of a unit one function without parameters: forms of modules that can capture a
 * continuation or escape run under a prompt, the others straight. Long bodies are {@linkplain
 * #divided divided} into several functions, when the passes that look at the whole have run.
 */
public final class TopLevel {
  private static final int CHUNK = 24;

  private final Primitives primitives;

  /** With knowledge of builtins. */
  public TopLevel(Primitives primitives) {
    this.primitives = primitives;
  }

  /** The function that runs the unit and returns the values of its last form. */
  public Ir.Lambda function(Unit unit) {
    List<Ir> steps = new ArrayList<>();
    List<Unit.Form> forms = unit.body();
    for (int i = 0; i < forms.size(); i++) {
      steps.add(form(forms.get(i), unit.prompts()));
    }
    if (!steps.isEmpty()) {
      steps.set(steps.size() - 1, last(steps.get(steps.size() - 1)));
    }
    if (forms.isEmpty() || forms.get(forms.size() - 1) instanceof Unit.Form.Define) {
      steps.add(new Ir.Const(VoidValue.VOID));
    }
    return thunk(title(unit), begin(steps), null);
  }

  /** How contexts call the function that runs a unit. */
  private static String title(Unit unit) {
    for (Unit.Form form : unit.body()) {
      Ir value = valueOf(form);
      SourceLocation at =
          value instanceof Ir.Lambda l ? l.at() : value instanceof Ir.Call c ? c.at() : null;
      if (at != null && at.source() instanceof Path path) {
        return "body of \"" + path.text() + "\"";
      }
    }
    return "body of " + unit.name();
  }

  private static Ir valueOf(Unit.Form form) {
    return form instanceof Unit.Form.Define d ? d.value() : ((Unit.Form.Expression) form).value();
  }

  /** Evaluates the last form so that the body is still there meanwhile, where contexts show it. */
  private static Ir last(Ir form) {
    return form instanceof Ir.Call ? new Ir.Begin0(form, List.of()) : form;
  }

  /** Divides the function that runs a unit, if it is long. */
  public static Ir.Lambda divided(Ir.Lambda main) {
    Ir body = main.cases().get(0).body();
    List<Ir> steps = body instanceof Ir.Begin b ? b.body() : List.of(body);
    while (steps.size() > CHUNK) {
      steps = chunks(steps);
    }
    return thunk(main.name(), begin(steps), null);
  }

  /** Puts several steps each into functions, which are called in turn. */
  private static List<Ir> chunks(List<Ir> steps) {
    List<Ir> calls = new ArrayList<>();
    for (int i = 0; i < steps.size(); i += CHUNK) {
      List<Ir> part = steps.subList(i, Math.min(i + CHUNK, steps.size()));
      Local name = new Local("body");
      Ir call = new Ir.Call(new Ir.LocalRef(name), List.of(), null);
      Ir function = thunk("", begin(new ArrayList<>(part)), null);
      calls.add(new Ir.Let(List.of(new Ir.Binding(List.of(name), function)), call));
    }
    return calls;
  }

  private static Ir begin(List<Ir> steps) {
    return steps.size() == 1 ? steps.get(0) : new Ir.Begin(steps);
  }

  private static Ir.Lambda thunk(String name, Ir body, @Nullable SourceLocation at) {
    List<Ir.Case> cases = List.of(new Ir.Case(List.of(), null, body));
    return new Ir.Lambda(name, cases, at, Ir.Properties.NONE);
  }

  private Ir form(Unit.Form form, boolean prompts) {
    if (form instanceof Unit.Form.Expression e) {
      return !prompts || isPlain(e.value(), 20) ? e.value() : prompt(e.value(), e.value());
    }
    Unit.Form.Define d = (Unit.Form.Define) form;
    Ir define = define(d);
    boolean straight = !prompts || isPlain(d.value(), 20) && d.variables().size() == 1;
    return straight ? define : prompt(define, d.value());
  }

  /** Runs a form under a prompt; contexts show it by the place of its expression. */
  private static Ir prompt(Ir form, Ir expression) {
    SourceLocation at = expression instanceof Ir.Call c ? c.at() : null;
    return Internal.prompt(thunk("", form, at));
  }

  private static Ir define(Unit.Form.Define d) {
    List<Global> variables = d.variables();
    if (variables.size() == 1) {
      return new Ir.DefineGlobal(variables.get(0), d.value());
    }
    List<Local> values = new ArrayList<>();
    List<Ir> steps = new ArrayList<>();
    for (Global g : variables) {
      Local v = new Local(g.toString());
      values.add(v);
      steps.add(new Ir.DefineGlobal(g, new Ir.LocalRef(v)));
    }
    steps.add(new Ir.Const(VoidValue.VOID));
    return new Ir.Let(List.of(new Ir.Binding(values, received(d))), begin(steps));
  }

  /** The expression of a definition of several variables; its values are counted if need be. */
  private static Ir received(Unit.Form.Define d) {
    int count = d.variables().size();
    if (givesValues(d.value(), count)) {
      return d.value();
    }
    String first = count == 0 ? "" : d.variables().get(0).name.name();
    return Internal.defineValues(thunk("", d.value(), null), count, first);
  }

  /** Whether the expression shows that it returns so many values. */
  private static boolean givesValues(Ir e, int count) {
    if (e instanceof Ir.Let let) {
      return givesValues(let.body(), count);
    }
    if (e instanceof Ir.Letrec letrec) {
      return givesValues(letrec.body(), count);
    }
    if (e instanceof Ir.Begin b) {
      return givesValues(b.body().get(b.body().size() - 1), count);
    }
    if (e instanceof Ir.If i) {
      return givesValues(i.then(), count) && givesValues(i.otherwise(), count);
    }
    return e instanceof Ir.Call c
        && c.function() instanceof Ir.PrimitiveRef p
        && p.name().equals("values")
        && c.arguments().size() == count;
  }

  /** Whether the expression surely returns one value, at once, or raises an error. */
  private boolean isPlain(Ir e, int budget) {
    if (e instanceof Ir.Const
        || e instanceof Ir.SyntaxLiteral
        || e instanceof Ir.Lambda
        || e instanceof Ir.GlobalRef
        || e instanceof Ir.PrimitiveRef
        || e instanceof Ir.VariableReference) {
      return true;
    }
    if (budget == 0) {
      return false;
    }
    if (e instanceof Ir.If i) {
      return isPlain(i.test(), budget / 2)
          && isPlain(i.then(), budget / 2)
          && isPlain(i.otherwise(), budget / 2);
    }
    if (e instanceof Ir.Call c && c.function() instanceof Ir.PrimitiveRef p) {
      Builtin builtin = primitives.find(p.module(), p.name());
      if (builtin == null || !builtin.leaf() || !builtin.accepts(c.arguments().size())) {
        return false;
      }
      for (Ir argument : c.arguments()) {
        if (!isPlain(argument, budget / 2)) {
          return false;
        }
      }
      return true;
    }
    return false;
  }
}
