package dev.jacket.compiler.flat;

import dev.jacket.compiler.Primitives;
import dev.jacket.compiler.ir.Global;
import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * From core IR to flat code: lifts functions, names intermediate results, turns loops into jumps.
 */
public final class Flattener {
  final Primitives primitives;
  final Scopes scopes;
  private final Map<Global, Integer> globals = new HashMap<>();
  private final List<Template> templates = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();
  private final Map<Ir.Lambda, Template> templateOf = new IdentityHashMap<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  private record Pending(Scope scope, Ir.Case clause, Function function) {}

  private Flattener(Unit unit, Ir.Lambda main, Primitives primitives) {
    this.primitives = primitives;
    this.scopes = new Scopes(main);
    for (Global g : unit.globals()) {
      globals.put(g, globals.size());
    }
  }

  /**
   * Flattens a unit.
   *
   * @param main the function that runs it
   */
  public static Program flatten(Unit unit, Ir.Lambda main, Primitives primitives) {
    Flattener f = new Flattener(unit, main, primitives);
    Template template = f.template(main);
    while (!f.pending.isEmpty()) {
      Pending p = f.pending.pop();
      new FunctionFlattener(f, p.scope, p.function).run(p.clause);
    }
    f.split();
    int sites = 0;
    for (Function function : f.functions) {
      Liveness.of(function);
      Typing.choose(function);
      sites = Sites.add(function, sites);
    }
    return new Program(unit.name(), f.templates, f.functions, sites, template.cases.get(0));
  }

  /** Splits the functions that are too large. */
  private void split() {
    int[] next = {functions.size()};
    for (Function whole : List.copyOf(functions)) {
      functions.addAll(Splitter.split(whole, () -> next[0]++));
    }
  }

  /** The template of a lambda; its functions will be flattened. */
  Template template(Ir.Lambda l) {
    Template known = templateOf.get(l);
    if (known != null) {
      return known;
    }
    Template t = new Template(templates.size(), l.name(), l.properties());
    templates.add(t);
    templateOf.put(l, t);
    Scope scope = java.util.Objects.requireNonNull(scopes.scopes.get(l));
    for (Ir.Case c : l.cases()) {
      Function function = new Function(t, functions.size(), c.rest() != null, l.at());
      functions.add(function);
      t.cases.add(function);
      function.captured = scope.captured.size();
      scope.captured.forEach(v -> function.parameters.add(function.newVar(v.name)));
      c.parameters().forEach(v -> function.parameters.add(function.newVar(v.name)));
      if (c.rest() != null) {
        function.parameters.add(function.newVar(c.rest().name));
      }
      pending.push(new Pending(scope, c, function));
    }
    return t;
  }

  /** The index of a global of the unit. */
  int global(Global g) {
    Integer index = globals.get(g);
    if (index == null) {
      throw new IllegalStateException("not among the unit's globals: " + g);
    }
    return index;
  }
}
