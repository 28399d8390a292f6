package dev.jacket.compiler.flat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Which variables of a function are needed where; blocks that are never reached are dropped. */
final class Liveness {
  private final Function function;
  private final BitSet[] liveIn;

  private Liveness(Function function) {
    this.function = function;
    this.liveIn = new BitSet[function.blocks.size()];
    for (int i = 0; i < liveIn.length; i++) {
      liveIn[i] = new BitSet();
    }
  }

  /** Drops what is never reached and analyses the rest. */
  static Liveness of(Function function) {
    prune(function);
    Liveness l = new Liveness(function);
    l.findLive();
    return l;
  }

  /** The variables that live at the start of a block, its parameters included. */
  List<Var> liveAt(Block b) {
    return vars(liveIn[b.index]);
  }

  /** The variables of a set. */
  List<Var> vars(BitSet live) {
    List<Var> vars = new ArrayList<>(live.cardinality());
    live.stream().forEach(i -> vars.add(function.variables.get(i)));
    return vars;
  }

  /** Visits the instructions of a block, the last first, each with what lives behind it. */
  void forEachBackwards(Block b, BiConsumer<Instruction, BitSet> visitor) {
    backwards(b, visitor);
  }

  private static void prune(Function function) {
    List<Block> old = new ArrayList<>(function.blocks);
    boolean[] reached = new boolean[old.size()];
    Deque<Block> todo = new ArrayDeque<>();
    todo.add(old.get(0));
    while (!todo.isEmpty()) {
      Block b = todo.pop();
      if (!reached[b.index]) {
        reached[b.index] = true;
        todo.addAll(b.successors());
      }
    }
    function.blocks.clear();
    for (int i = 0; i < old.size(); i++) {
      if (reached[i]) {
        old.get(i).index = function.blocks.size();
        function.blocks.add(old.get(i));
      }
    }
  }

  private void findLive() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = function.blocks.size() - 1; i >= 0; i--) {
        BitSet live = backwards(function.blocks.get(i), (instruction, after) -> {});
        if (!live.equals(liveIn[i])) {
          liveIn[i] = live;
          changed = true;
        }
      }
    }
  }

  private BitSet backwards(Block b, BiConsumer<Instruction, BitSet> visitor) {
    BitSet live = atEnd(b);
    for (int i = b.code.size() - 1; i >= 0; i--) {
      Instruction instruction = b.code.get(i);
      visitor.accept(instruction, live);
      if (instruction instanceof Instruction.Assign a) {
        live.clear(a.variable.index);
        use(a.value, live);
      } else if (instruction instanceof Instruction.Do d) {
        use(d.value, live);
      } else if (instruction instanceof Instruction.Patch p) {
        live.set(p.closure.index);
        live.set(p.value.index);
      } else if (instruction instanceof Instruction.SetGlobal s) {
        use(s.value, live);
      } else if (instruction instanceof Instruction.Call c) {
        c.variables.forEach(v -> live.clear(v.index));
        useCall(c.target, c.arguments, live);
      }
    }
    return live;
  }

  private BitSet atEnd(Block b) {
    BitSet live = new BitSet();
    Terminator end = Objects.requireNonNull(b.end);
    if (end instanceof Terminator.Jump j) {
      live.or(liveIn[j.to().index]);
      j.to().parameters.forEach(v -> live.clear(v.index));
      useAll(j.arguments(), live);
    } else if (end instanceof Terminator.Branch c) {
      live.or(liveIn[c.then().index]);
      live.or(liveIn[c.otherwise().index]);
      use(c.test(), live);
    } else if (end instanceof Terminator.Return r) {
      use(r.value(), live);
    } else if (end instanceof Terminator.TailCall t) {
      useCall(t.target(), t.arguments(), live);
    }
    return live;
  }

  private static void useCall(Target target, List<Simple> arguments, BitSet live) {
    if (target instanceof Target.Unknown u) {
      use(u.function(), live);
    }
    useAll(arguments, live);
  }

  private static void useAll(List<? extends @Nullable Simple> values, BitSet live) {
    for (Simple s : values) {
      if (s != null) {
        use(s, live);
      }
    }
  }

  private static void use(Simple s, BitSet live) {
    if (s instanceof Simple.Get g) {
      live.set(g.variable().index);
    } else if (s instanceof Simple.Apply a) {
      useAll(a.arguments(), live);
    } else if (s instanceof Simple.Close c) {
      useAll(c.captured(), live);
    }
  }
}
