package dev.jacket.compiler.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies flat code into another function, which has variables of its own. */
class Renaming {
  private final Function to;
  private final Map<Var, Var> renamed = new HashMap<>();

  Renaming(Function to) {
    this.to = to;
  }

  /** For code that stays where it is. */
  static Renaming none(Function function) {
    return new Renaming(function) {
      @Override
      Var variable(Var v) {
        return v;
      }
    };
  }

  Var variable(Var v) {
    return renamed.computeIfAbsent(v, k -> to.newVar(k.name));
  }

  List<Var> variables(List<Var> vars) {
    List<Var> result = new ArrayList<>(vars.size());
    vars.forEach(v -> result.add(variable(v)));
    return result;
  }

  Simple value(Simple s) {
    if (s instanceof Simple.Get g) {
      return new Simple.Get(variable(g.variable()));
    }
    if (s instanceof Simple.Apply a) {
      return new Simple.Apply(a.builtin(), values(a.arguments()));
    }
    if (s instanceof Simple.Close c) {
      List<@Nullable Simple> captured = new ArrayList<>();
      for (Simple v : c.captured()) {
        captured.add(v == null ? null : value(v));
      }
      return new Simple.Close(c.template(), captured);
    }
    return s;
  }

  List<Simple> values(List<Simple> values) {
    List<Simple> result = new ArrayList<>(values.size());
    values.forEach(s -> result.add(value(s)));
    return result;
  }

  Instruction instruction(Instruction i) {
    if (i instanceof Instruction.Assign a) {
      return new Instruction.Assign(variable(a.variable), value(a.value));
    }
    if (i instanceof Instruction.Do d) {
      return new Instruction.Do(value(d.value));
    }
    if (i instanceof Instruction.Patch p) {
      return new Instruction.Patch(variable(p.closure), p.slot, variable(p.value));
    }
    if (i instanceof Instruction.SetGlobal s) {
      return new Instruction.SetGlobal(s.global, value(s.value), s.define, s.constant);
    }
    Instruction.Call c = (Instruction.Call) i;
    return new Instruction.Call(
        target(c.target), values(c.arguments), c.results, variables(c.variables), c.receiver, c.at);
  }

  Target target(Target t) {
    return t instanceof Target.Unknown u ? new Target.Unknown(value(u.function())) : t;
  }
}
