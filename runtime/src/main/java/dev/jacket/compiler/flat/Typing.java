package dev.jacket.compiler.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses unboxed representations for variables of functions with loops.
 *
 * <p>The choice may be a bet: that sums stay small, and that what comes into a loop from outside is
 * a number of the kind that the loop makes of it. Where a bet fails, emitted code gives up: it
 * saves the frame at the start of the block and goes on in the function's twin, where all variables
 * are objects. So a block whose computation can fail does nothing else that may not be done again.
 */
final class Typing {
  /** Larger functions are not worth two versions. */
  private static final int MOST_WEIGHT = 2500;

  /** Builtins that only read, so that an interrupted computation can read once more. */
  private static final Set<String> READS =
      Set.of("vector-ref", "unsafe-vector-ref", "string-ref", "bytes-ref", "unbox", "mcar", "mcdr");

  private final Function function;
  private final Map<Var, Rep> reps = new HashMap<>();
  private boolean changed;

  private Typing(Function function) {
    this.function = function;
  }

  /** Chooses for a function whose blocks can all be reached. */
  static void choose(Function function) {
    if (hasLoop(function) && weight(function) <= MOST_WEIGHT) {
      Typing t = new Typing(function);
      t.infer();
      if (t.finds()) {
        t.divide();
      }
    }
  }

  private static boolean hasLoop(Function f) {
    for (Block b : f.blocks) {
      if (b.loop) {
        return true;
      }
    }
    return false;
  }

  private static int weight(Function f) {
    int weight = 0;
    for (Block b : f.blocks) {
      weight += Weight.of(Objects.requireNonNull(b.end));
      for (Instruction i : b.code) {
        weight += Weight.of(i, 4);
      }
    }
    return weight;
  }

  // ---- inference: reps has no entry for what nothing is known of yet ----

  private void infer() {
    function.parameters.forEach(v -> reps.put(v, Rep.OBJECT));
    repeat();
    for (Var v : function.variables) {
      reps.putIfAbsent(v, Rep.OBJECT);
    }
    repeat();
    function.variables.forEach(v -> v.rep = Objects.requireNonNull(reps.get(v)));
  }

  private void repeat() {
    do {
      changed = false;
      for (Block b : function.blocks) {
        b.code.forEach(this::infer);
        if (b.end instanceof Terminator.Jump j) {
          infer(b, j);
        }
      }
    } while (changed);
  }

  private void infer(Instruction i) {
    if (i instanceof Instruction.Assign a) {
      join(a.variable, repOf(a.value));
    } else if (i instanceof Instruction.Call c) {
      c.variables.forEach(v -> join(v, Rep.OBJECT));
    }
  }

  private void infer(Block from, Terminator.Jump j) {
    for (int i = 0; i < j.arguments().size(); i++) {
      Simple argument = j.arguments().get(i);
      boolean enters = j.to().loop && from.index < j.to().index;
      boolean bet =
          enters && argument instanceof Simple.Get g && reps.get(g.variable()) == Rep.OBJECT;
      if (!bet) {
        join(j.to().parameters.get(i), j.to().loop ? betOn(argument) : repOf(argument));
      }
    }
  }

  private void join(Var v, @Nullable Rep rep) {
    Rep before = reps.get(v);
    if (rep != null && before != Rep.OBJECT && before != rep) {
      reps.put(v, before == null ? rep : Rep.OBJECT);
      changed = true;
    }
  }

  /** How a value can be represented; null if nothing is known yet. */
  private @Nullable Rep repOf(Simple s) {
    return Reps.of(s, reps::get);
  }

  /** The same, betting that an operand of which nothing is known is a number like the other. */
  private @Nullable Rep betOn(Simple s) {
    Rep rep = repOf(s);
    if (rep != Rep.OBJECT || !(s instanceof Simple.Apply a)) {
      return rep;
    }
    Rep other = otherRep(a);
    return other == null ? Rep.OBJECT : other;
  }

  /** What one operand of an arithmetic call is, if the other can be anything. */
  private @Nullable Rep otherRep(Simple.Apply a) {
    Numeric n = Numeric.of(a);
    if (n != Numeric.ADD && n != Numeric.SUB && n != Numeric.MUL) {
      return null;
    }
    Rep first = repOf(a.arguments().get(0));
    Rep second = repOf(a.arguments().get(1));
    if (first == Rep.OBJECT && second != Rep.OBJECT) {
      return second;
    }
    return second == Rep.OBJECT && first != Rep.OBJECT ? first : null;
  }

  private boolean finds() {
    for (Var v : function.variables) {
      if (v.rep != Rep.OBJECT) {
        return true;
      }
    }
    return false;
  }

  // ---- blocks that are done again ----

  private void divide() {
    for (Block b : List.copyOf(function.blocks)) {
      divide(b);
    }
    List<Block> ordered = List.copyOf(function.blocks);
    for (int i = 0; i < ordered.size(); i++) {
      ordered.get(i).index = i;
    }
  }

  private void divide(Block b) {
    List<Instruction> all = List.copyOf(b.code);
    Terminator end = Objects.requireNonNull(b.end);
    Block current = b;
    b.code.clear();
    for (Instruction i : all) {
      if (i instanceof Instruction.Assign a
          && a.variable.rep == Rep.LONG
          && Reps.canFail(a.value)) {
        current = spill(a, current);
        continue;
      }
      current.code.add(i);
    }
    if (end instanceof Terminator.Jump j && canFail(j)) {
      List<Simple> arguments = repeatable(j.arguments(), current);
      current = retried(current);
      current.end = new Terminator.Jump(j.to(), arguments);
    } else if (end instanceof Terminator.Branch c && testCanFail(c.test())) {
      current = retried(current);
      current.end = end;
    } else {
      current.end = end;
    }
  }

  /** A new block behind another, which is done again if it fails. */
  private Block retried(Block before) {
    Block next = function.newBlock(List.of());
    next.retried = true;
    before.end = new Terminator.Jump(next, List.of());
    function.blocks.add(function.blocks.indexOf(before) + 1, next);
    return next;
  }

  private Block spill(Instruction.Assign a, Block before) {
    List<Simple> value = repeatable(List.of(a.value), before);
    Block block = retried(before);
    block.code.add(new Instruction.Assign(a.variable, value.get(0)));
    Block after = function.newBlock(List.of());
    block.end = new Terminator.Jump(after, List.of());
    function.blocks.add(function.blocks.indexOf(block) + 1, after);
    return after;
  }

  /** Values that can be computed once more; others are computed before, in order. */
  private List<Simple> repeatable(List<Simple> values, Block before) {
    boolean all = true;
    for (Simple s : values) {
      all &= isRepeatable(s);
    }
    if (all) {
      return values;
    }
    List<Simple> result = new ArrayList<>();
    for (Simple s : values) {
      result.add(named(s, before));
    }
    return result;
  }

  /** Computes what a value consists of, down to variables, but not arithmetic itself. */
  private Simple named(Simple s, Block before) {
    if (s.stable()) {
      return s;
    }
    if (s instanceof Simple.Apply a && Numeric.of(a) != null) {
      List<Simple> arguments = new ArrayList<>();
      a.arguments().forEach(argument -> arguments.add(named(argument, before)));
      return new Simple.Apply(a.builtin(), arguments);
    }
    Var v = function.newVar("t");
    v.rep = Reps.canFail(s) ? Rep.OBJECT : Objects.requireNonNullElse(repOf(s), Rep.OBJECT);
    reps.put(v, v.rep);
    before.code.add(new Instruction.Assign(v, s));
    return new Simple.Get(v);
  }

  private static boolean isRepeatable(Simple s) {
    if (s instanceof Simple.Apply a) {
      boolean repeatable =
          Numeric.of(a) != null
              || Numeric.resultOf(a.builtin()) != Rep.OBJECT
              || a.builtin().pure()
              || READS.contains(a.builtin().name());
      if (!repeatable) {
        return false;
      }
      for (Simple argument : a.arguments()) {
        if (!isRepeatable(argument)) {
          return false;
        }
      }
      return true;
    }
    return !(s instanceof Simple.Close);
  }

  private boolean canFail(Terminator.Jump j) {
    for (int i = 0; i < j.arguments().size(); i++) {
      Rep wanted = j.to().parameters.get(i).rep;
      if (wanted != Rep.OBJECT
          && (Reps.canFail(j.arguments().get(i)) || repOf(j.arguments().get(i)) != wanted)) {
        return true;
      }
    }
    return false;
  }

  private boolean testCanFail(Simple s) {
    if (!(s instanceof Simple.Apply a)) {
      return false;
    }
    Numeric n = Numeric.of(a);
    if (n == null || !n.isTest() || !isRepeatable(s)) {
      return false;
    }
    for (Simple argument : a.arguments()) {
      if (repOf(argument) == Rep.LONG && Reps.canFail(argument)) {
        return true;
      }
    }
    return false;
  }
}
