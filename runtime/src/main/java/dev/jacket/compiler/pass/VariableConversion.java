package dev.jacket.compiler.pass;

import dev.jacket.compiler.Internal;
import dev.jacket.compiler.Primitives;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import dev.jacket.value.Symbol;
import dev.jacket.value.Undefined;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Assignment conversion, and letrec conversion that needs it: afterwards there is no {@link
 * Ir.SetLocal}, {@code letrec} binds only lambdas, {@code with-continuation-mark} is a call, and
 * bindings around the function of a call are around the call.
 *
 * <p>A variable becomes a cell if it is assigned, or if a {@code letrec} expression may use it
 * before its initialization (only those are checked where they are used), or initialize it twice.
 */
public final class VariableConversion extends IrMap {
  private record Cellular(Local cell, boolean checked) {}

  private final Map<Local, Cellular> cells = new HashMap<>();
  private final BuiltinCalls builtins;

  /** A conversion that knows of these builtins. */
  public VariableConversion(Primitives primitives) {
    this.builtins = new BuiltinCalls(primitives);
  }

  @Override
  public Ir map(Ir e) {
    if (e instanceof Ir.LocalRef ref) {
      return reference(ref);
    }
    if (e instanceof Ir.SetLocal set) {
      return assignment(set);
    }
    if (e instanceof Ir.Let let) {
      return let(let);
    }
    if (e instanceof Ir.Letrec letrec) {
      return letrec(letrec);
    }
    if (e instanceof Ir.WithMark w) {
      Ir.Case thunk = new Ir.Case(List.of(), null, map(w.body()));
      Ir body = new Ir.Lambda("", List.of(thunk), null, Ir.Properties.NONE);
      return Internal.withMark(map(w.key()), map(w.value()), body);
    }
    if (e instanceof Ir.Call c && c.function() instanceof Ir.Letrec l) {
      return map(new Ir.Letrec(l.bindings(), new Ir.Call(l.body(), c.arguments(), c.at())));
    }
    if (e instanceof Ir.Call c && c.function() instanceof Ir.Let l) {
      return map(new Ir.Let(l.bindings(), new Ir.Call(l.body(), c.arguments(), c.at())));
    }
    return mapChildren(e);
  }

  private Ir reference(Ir.LocalRef ref) {
    Cellular c = cells.get(ref.variable());
    if (c == null) {
      return ref;
    }
    Ir cell = new Ir.LocalRef(c.cell);
    return c.checked
        ? Internal.cellRefChecked(cell, Symbol.of(ref.variable().name))
        : Internal.cellRef(cell);
  }

  private Ir assignment(Ir.SetLocal set) {
    Ir value = map(set.value());
    Cellular c = java.util.Objects.requireNonNull(cells.get(set.variable()));
    Ir cell = new Ir.LocalRef(c.cell);
    return c.checked
        ? Internal.cellSetChecked(cell, value, Symbol.of(set.variable().name))
        : Internal.cellSet(cell, value);
  }

  private Local cellFor(Local variable, boolean checked) {
    Local cell = new Local(variable.name);
    cells.put(variable, new Cellular(cell, checked));
    return cell;
  }

  @Override
  protected Ir.Case mapCase(Ir.Case c) {
    List<Ir.Binding> boxes = new ArrayList<>();
    List<Local> parameters = new ArrayList<>();
    for (Local p : c.parameters()) {
      parameters.add(incoming(p, boxes));
    }
    Local rest = c.rest() == null ? null : incoming(c.rest(), boxes);
    Ir body = map(c.body());
    return new Ir.Case(parameters, rest, boxes.isEmpty() ? body : new Ir.Let(boxes, body));
  }

  /** The variable that takes what is bound to {@code variable}; it may then be put into a cell. */
  private Local incoming(Local variable, List<Ir.Binding> boxes) {
    if (!variable.assigned) {
      return variable;
    }
    Local in = new Local(variable.name);
    Local cell = cellFor(variable, false);
    boxes.add(new Ir.Binding(List.of(cell), Internal.makeCell(new Ir.LocalRef(in))));
    return in;
  }

  private Ir let(Ir.Let let) {
    List<Ir.Binding> bindings = new ArrayList<>();
    for (Ir.Binding b : let.bindings()) {
      bind(b, map(b.value()), bindings);
    }
    return new Ir.Let(bindings, map(let.body()));
  }

  private void bind(Ir.Binding b, Ir value, List<Ir.Binding> bindings) {
    if (b.variables().size() == 1 && b.variables().get(0).assigned) {
      Local cell = cellFor(b.variables().get(0), false);
      bindings.add(new Ir.Binding(List.of(cell), Internal.makeCell(value)));
      return;
    }
    List<Ir.Binding> boxes = new ArrayList<>();
    List<Local> variables = new ArrayList<>();
    for (Local v : b.variables()) {
      variables.add(incoming(v, boxes));
    }
    bindings.add(new Ir.Binding(variables, value, b.receiver()));
    bindings.addAll(boxes);
  }

  private Ir letrec(Ir.Letrec letrec) {
    LetrecOrder order = new LetrecOrder(letrec.bindings());
    List<Ir.Binding> early = new ArrayList<>();
    Set<Local> checked = order.usedEarly();
    Set<Local> located = LetrecLocations.of(letrec, builtins);
    for (Ir.Binding b : letrec.bindings()) {
      for (Local v : b.variables()) {
        if (checked.contains(v) || located.contains(v)) {
          Local cell = cellFor(v, checked.contains(v));
          Ir undefined = new Ir.Const(Undefined.UNDEFINED);
          early.add(new Ir.Binding(List.of(cell), Internal.makeCell(undefined)));
        }
      }
    }
    Ir result = steps(order.steps(), 0, letrec.body());
    return early.isEmpty() ? result : new Ir.Let(early, result);
  }

  private Ir steps(List<LetrecOrder.Step> steps, int i, Ir body) {
    List<Object> done = new ArrayList<>();
    for (int s = i; s < steps.size(); s++) {
      LetrecOrder.Step step = steps.get(s);
      if (step.functions()) {
        List<Ir.Binding> mapped = new ArrayList<>();
        for (Ir.Binding b : step.bindings()) {
          mapped.add(new Ir.Binding(b.variables(), map(b.value())));
        }
        done.add(step.recursive() ? new Ir.Letrec(mapped, NOTHING) : new Ir.Let(mapped, NOTHING));
      } else {
        done.add(new Ir.Let(initialization(step.bindings().get(0)), NOTHING));
      }
    }
    Ir result = map(body);
    for (int s = done.size() - 1; s >= 0; s--) {
      result =
          done.get(s) instanceof Ir.Letrec l
              ? new Ir.Letrec(l.bindings(), result)
              : new Ir.Let(((Ir.Let) done.get(s)).bindings(), result);
    }
    return result;
  }

  private static final Ir NOTHING = new Ir.Const(VoidValue.VOID);

  private List<Ir.Binding> initialization(Ir.Binding b) {
    List<Ir.Binding> bindings = new ArrayList<>();
    Ir value = map(b.value());
    List<Ir> sets = new ArrayList<>();
    List<Local> variables = new ArrayList<>();
    List<Ir.Binding> boxes = new ArrayList<>();
    for (Local v : b.variables()) {
      Cellular c = cells.get(v);
      if (c == null) {
        variables.add(incoming(v, boxes));
      } else {
        Local in = new Local(v.name);
        variables.add(in);
        sets.add(Internal.cellSet(new Ir.LocalRef(c.cell), new Ir.LocalRef(in)));
      }
    }
    bindings.add(new Ir.Binding(variables, value, b.receiver()));
    bindings.addAll(boxes);
    for (Ir set : sets) {
      bindings.add(new Ir.Binding(List.of(new Local("_")), set));
    }
    return bindings;
  }
}
