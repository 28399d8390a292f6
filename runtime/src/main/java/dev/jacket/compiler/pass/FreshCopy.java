package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies an expression; the variables that it binds become new ones. References to globals are
 * copied, too, because what is known of one depends on its place.
 */
final class FreshCopy extends IrMap {
  private final Map<Local, Local> renamed = new HashMap<>();

  private FreshCopy() {}

  /** A copy of a function. */
  static Ir.Lambda of(Ir.Lambda l) {
    return (Ir.Lambda) new FreshCopy().map(l);
  }

  @Override
  public Ir map(Ir e) {
    if (e instanceof Ir.LocalRef r) {
      return new Ir.LocalRef(renamed.getOrDefault(r.variable(), r.variable()));
    }
    if (e instanceof Ir.GlobalRef g) {
      return new Ir.GlobalRef(g.variable(), g.at());
    }
    if (e instanceof Ir.Let l) {
      List<Ir.Binding> bindings = new ArrayList<>();
      for (Ir.Binding b : l.bindings()) {
        Ir value = map(b.value());
        bindings.add(new Ir.Binding(fresh(b.variables()), value, b.receiver()));
      }
      return new Ir.Let(bindings, map(l.body()));
    }
    if (e instanceof Ir.Letrec l) {
      List<List<Local>> variables = new ArrayList<>();
      l.bindings().forEach(b -> variables.add(fresh(b.variables())));
      List<Ir.Binding> bindings = new ArrayList<>();
      for (int i = 0; i < variables.size(); i++) {
        bindings.add(new Ir.Binding(variables.get(i), map(l.bindings().get(i).value())));
      }
      return new Ir.Letrec(bindings, map(l.body()));
    }
    return mapChildren(e);
  }

  @Override
  protected Ir.Case mapCase(Ir.Case c) {
    List<Local> parameters = fresh(c.parameters());
    Local rest = c.rest() == null ? null : fresh(c.rest());
    return new Ir.Case(parameters, rest, map(c.body()));
  }

  private List<Local> fresh(List<Local> variables) {
    List<Local> result = new ArrayList<>(variables.size());
    variables.forEach(v -> result.add(fresh(v)));
    return result;
  }

  private Local fresh(Local v) {
    Local copy = new Local(v.name);
    renamed.put(v, copy);
    return copy;
  }
}
