package dev.jacket.compiler.flat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Drops blocks that are never reached, and finds the sites of a function with what lives there. */
final class Liveness {
  private final Function function;
  private final BitSet[] liveIn;
  private int nextSite;

  private Liveness(Function function, int firstSite) {
    this.function = function;
    this.liveIn = new BitSet[function.blocks.size()];
    this.nextSite = firstSite;
    for (int i = 0; i < liveIn.length; i++) {
      liveIn[i] = new BitSet();
    }
  }

  /**
   * Adds the sites of a function.
   *
   * @param firstSite the number of the first
   * @return the number after the last
   */
  static int addSites(Function function, int firstSite) {
    prune(function);
    Liveness l = new Liveness(function, firstSite);
    l.findLive();
    l.place();
    return l.nextSite;
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
        BitSet live = backwards(function.blocks.get(i), null);
        if (!live.equals(liveIn[i])) {
          liveIn[i] = live;
          changed = true;
        }
      }
    }
  }

  /** Gives the calls of a block their sites, if asked to, and returns what lives at its start. */
  private BitSet backwards(Block b, @Nullable List<CallSite> sites) {
    BitSet live = atEnd(b);
    for (int i = b.code.size() - 1; i >= 0; i--) {
      Instruction instruction = b.code.get(i);
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
        if (sites != null) {
          sites.add(new CallSite(c, i, vars(live)));
        }
        useCall(c.target, c.arguments, live);
      }
    }
    return live;
  }

  private record CallSite(Instruction.Call call, int position, List<Var> live) {}

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

  private List<Var> vars(BitSet live) {
    List<Var> vars = new ArrayList<>(live.cardinality());
    live.stream().forEach(i -> vars.add(function.variables.get(i)));
    return vars;
  }

  private void place() {
    if (needsEntryCheck()) {
      function.sites.add(
          new Site(
              Site.Kind.ENTRY,
              function,
              function.blocks.get(0),
              0,
              nextSite++,
              List.copyOf(function.parameters)));
    }
    for (Block b : function.blocks) {
      if (b.loop) {
        List<Var> live = vars(liveIn[b.index]);
        b.poll = new Site(Site.Kind.LOOP, function, b, 0, nextSite++, live);
        function.sites.add(b.poll);
      }
      List<CallSite> calls = new ArrayList<>();
      backwards(b, calls);
      for (int i = calls.size() - 1; i >= 0; i--) {
        CallSite c = calls.get(i);
        c.call.site = new Site(Site.Kind.CALL, function, b, c.position, nextSite++, c.live);
        function.sites.add(c.call.site);
      }
    }
  }

  private boolean needsEntryCheck() {
    for (Block b : function.blocks) {
      if (b.end instanceof Terminator.TailCall) {
        return true;
      }
      for (Instruction i : b.code) {
        if (i instanceof Instruction.Call) {
          return true;
        }
      }
    }
    return false;
  }
}
