package dev.jacket.compiler.flat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;

/**
 * Splits a function that is too large for HotSpot to compile: parts of it become functions of their
 * own, which get the live variables and are called in tail position.
 *
 * <p>A part is what one block dominates, without further parts; ways into it lead through that
 * block only.
 */
final class Splitter {
  /** What a function may weigh: well below the 8,000 bytes that HotSpot compiles. */
  private static final int MOST = 6000;

  private final Function function;
  private final IntSupplier nextId;
  private final List<Function> parts = new ArrayList<>();
  private final BitSet cuts = new BitSet();
  private Liveness liveness;

  private Splitter(Function function, Liveness liveness, IntSupplier nextId) {
    this.function = function;
    this.liveness = liveness;
    this.nextId = nextId;
  }

  /**
   * Splits a function if it is too large.
   *
   * @param nextId gives the numbers of the parts
   * @return the parts, without the function itself, which keeps its beginning
   */
  static List<Function> split(Function function, IntSupplier nextId) {
    Liveness liveness = Liveness.of(function);
    if (sum(weights(function, liveness)) <= MOST) {
      return List.of();
    }
    Splitter s = new Splitter(function, liveness, nextId);
    s.chop();
    s.cut();
    s.separate();
    return s.parts;
  }

  private static int[] weights(Function f, Liveness liveness) {
    int[] weights = new int[f.blocks.size()];
    for (Block b : f.blocks) {
      int[] weight = {Weight.of(Objects.requireNonNull(b.end))};
      liveness.forEachBackwards(b, (i, live) -> weight[0] += Weight.of(i, live.cardinality()));
      weights[b.index] = weight[0];
    }
    return weights;
  }

  private static int sum(int[] weights) {
    int sum = 0;
    for (int w : weights) {
      sum += w;
    }
    return sum;
  }

  // ---- where to cut ----

  /** Divides blocks that are too large by themselves. */
  private void chop() {
    for (int i = 0; i < function.blocks.size(); i++) {
      Block b = function.blocks.get(i);
      List<Integer> weights = new ArrayList<>();
      liveness.forEachBackwards(
          b, (instruction, live) -> weights.add(0, Weight.of(instruction, live.cardinality())));
      List<Instruction> all = List.copyOf(b.code);
      Terminator end = Objects.requireNonNull(b.end);
      Block current = b;
      current.code.clear();
      int weight = 0;
      for (int at = 0; at < all.size(); at++) {
        weight += weights.get(at);
        if (weight > MOST / 2 && !current.code.isEmpty()) {
          Block next = function.newBlock(List.of());
          current.end = new Terminator.Jump(next, List.of());
          next.index = function.blocks.size();
          function.blocks.add(next);
          current = next;
          weight = weights.get(at);
        }
        current.code.add(all.get(at));
      }
      current.end = end;
      if (current != b) {
        liveness = Liveness.of(function);
      }
    }
  }

  private void cut() {
    Dominators dominators = new Dominators(function);
    int[] own = weights(function, liveness);
    int[] whole = own.clone();
    List<List<Integer>> children = new ArrayList<>();
    own(children, own.length);
    for (int i = dominators.order.length - 1; i >= 0; i--) {
      int b = dominators.order[i];
      List<Integer> below = children.get(b);
      below.sort(Comparator.comparing(c -> whole[c]));
      for (int c : below) {
        whole[b] += whole[c];
      }
      while (whole[b] > MOST && !below.isEmpty()) {
        int heaviest = below.remove(below.size() - 1);
        whole[b] -= whole[heaviest];
        cuts.set(heaviest);
      }
      if (b != 0) {
        children.get(dominators.nearest[b]).add(b);
      }
    }
    cuts.set(0);
    close(dominators);
  }

  private static void own(List<List<Integer>> lists, int count) {
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
  }

  /** Cuts also where a way leads from one part into the middle of another. */
  private void close(Dominators dominators) {
    boolean changed = true;
    while (changed) {
      changed = false;
      int[] part = partOf(dominators);
      for (Block b : function.blocks) {
        for (Block s : b.successors()) {
          if (part[s.index] != part[b.index] && !cuts.get(s.index)) {
            cuts.set(s.index);
            changed = true;
          }
        }
      }
    }
  }

  /** The block that begins the part that each block is in. */
  private int[] partOf(Dominators dominators) {
    int[] part = new int[function.blocks.size()];
    for (int b : dominators.order) {
      part[b] = cuts.get(b) ? b : part[dominators.nearest[b]];
    }
    return part;
  }

  // ---- making the parts ----

  private final Map<Integer, Function> made = new HashMap<>();
  private final Map<Integer, List<Var>> taken = new HashMap<>();

  private void separate() {
    int[] part = partOf(new Dominators(function));
    List<Block> old = List.copyOf(function.blocks);
    for (Block b : old) {
      if (cuts.get(b.index) && b.index != 0) {
        declare(b);
      }
    }
    for (int i = 0; i < old.size(); i++) {
      if (made.containsKey(i)) {
        copy(i, part, old);
      }
    }
    function.blocks.clear();
    for (Block b : old) {
      if (part[b.index] == 0) {
        function.blocks.add(b);
      }
    }
    Renaming same = Renaming.none(function);
    for (Block b : List.copyOf(function.blocks)) {
      Terminator end = Objects.requireNonNull(b.end);
      b.end = leaving(end, 0, part, function, same, Map.of());
    }
    for (int i = 0; i < function.blocks.size(); i++) {
      function.blocks.get(i).index = i;
    }
  }

  /** Makes the function for what begins with a block: it takes what lives there. */
  private void declare(Block b) {
    List<Var> variables = liveness.liveAt(b);
    variables.removeAll(b.parameters);
    taken.put(b.index, variables);
    Function f = new Function(function.template, nextId.getAsInt(), false, function.at);
    made.put(b.index, f);
    parts.add(f);
  }

  private void copy(int first, int[] part, List<Block> old) {
    Function f = Objects.requireNonNull(made.get(first));
    Block root = old.get(first);
    Renaming renaming = new Renaming(f);
    f.parameters.addAll(renaming.variables(Objects.requireNonNull(taken.get(first))));
    List<Var> arguments = new ArrayList<>();
    root.parameters.forEach(v -> arguments.add(f.newVar(v.name)));
    f.parameters.addAll(arguments);
    Block entry = f.newBlock(List.of());
    f.blocks.add(entry);
    Map<Block, Block> copies = new HashMap<>();
    for (Block b : old) {
      if (part[b.index] == first) {
        Block copy = f.newBlock(renaming.variables(b.parameters));
        copy.loop = b.loop;
        copies.put(b, copy);
        f.blocks.add(copy);
      }
    }
    List<Simple> values = new ArrayList<>();
    arguments.forEach(v -> values.add(new Simple.Get(v)));
    entry.end = new Terminator.Jump(Objects.requireNonNull(copies.get(root)), values);
    for (Block b : old) {
      Block copy = copies.get(b);
      if (copy != null) {
        b.code.forEach(i -> copy.code.add(renaming.instruction(i)));
        copy.end = leaving(Objects.requireNonNull(b.end), first, part, f, renaming, copies);
      }
    }
    for (int i = 0; i < f.blocks.size(); i++) {
      f.blocks.get(i).index = i;
    }
  }

  /** The end of a block in function {@code f}; ways into other parts become calls. */
  private Terminator leaving(
      Terminator end, int from, int[] part, Function f, Renaming r, Map<Block, Block> copies) {
    if (end instanceof Terminator.Return x) {
      return new Terminator.Return(r.value(x.value()));
    }
    if (end instanceof Terminator.TailCall t) {
      return new Terminator.TailCall(r.target(t.target()), r.values(t.arguments()), t.at());
    }
    if (end instanceof Terminator.Jump j) {
      List<Simple> arguments = r.values(j.arguments());
      return staysIn(j.to(), from, part)
          ? new Terminator.Jump(copies.getOrDefault(j.to(), j.to()), arguments)
          : call(j.to(), arguments, r);
    }
    Terminator.Branch b = (Terminator.Branch) end;
    return new Terminator.Branch(
        r.value(b.test()),
        way(b.then(), from, part, f, r, copies),
        way(b.otherwise(), from, part, f, r, copies));
  }

  private boolean staysIn(Block to, int from, int[] part) {
    return part[to.index] == from;
  }

  private Block way(
      Block to, int from, int[] part, Function f, Renaming r, Map<Block, Block> copies) {
    if (staysIn(to, from, part)) {
      return copies.getOrDefault(to, to);
    }
    Block leaving = f.newBlock(List.of());
    leaving.end = call(to, List.of(), r);
    f.blocks.add(leaving);
    return leaving;
  }

  private Terminator call(Block to, List<Simple> arguments, Renaming r) {
    List<Simple> all = new ArrayList<>();
    for (Var v : Objects.requireNonNull(taken.get(to.index))) {
      all.add(new Simple.Get(r.variable(v)));
    }
    all.addAll(arguments);
    Function f = Objects.requireNonNull(made.get(to.index));
    return new Terminator.TailCall(new Target.Known(f), all, null);
  }
}
