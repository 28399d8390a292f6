package dev.jacket.compiler.flat;

import java.util.ArrayList;
import java.util.List;

/** Numbers the places where the frames of a function are saved, with what they save. */
final class Sites {
  private final Function function;
  private final Liveness liveness;
  private int next;

  private Sites(Function function, int first) {
    this.function = function;
    this.liveness = Liveness.of(function);
    this.next = first;
  }

  /**
   * Adds the sites of a function.
   *
   * @param first the number of the first
   * @return the number after the last
   */
  static int add(Function function, int first) {
    Sites s = new Sites(function, first);
    s.add();
    return s.next;
  }

  private void add() {
    if (needsEntryCheck()) {
      Block entry = function.blocks.get(0);
      add(new Site(Site.Kind.ENTRY, function, entry, 0, next++, List.copyOf(function.parameters)));
    }
    for (Block b : function.blocks) {
      if (b.loop) {
        b.poll = new Site(Site.Kind.LOOP, function, b, 0, next++, liveness.liveAt(b));
        add(b.poll);
      }
      if (b.retried) {
        b.retry = new Site(Site.Kind.RETRY, function, b, 0, next++, liveness.liveAt(b));
        add(b.retry);
      }
      addCalls(b);
    }
  }

  private void add(Site site) {
    function.sites.add(site);
  }

  private void addCalls(Block b) {
    List<List<Var>> live = new ArrayList<>();
    liveness.forEachBackwards(
        b, (instruction, after) -> live.add(0, liveAfter(instruction, after)));
    for (int i = 0; i < b.code.size(); i++) {
      if (b.code.get(i) instanceof Instruction.Call c) {
        c.site = new Site(Site.Kind.CALL, function, b, i, next++, live.get(i));
        add(c.site);
      }
    }
  }

  /** What has to be saved while a call is made: not its own results. */
  private List<Var> liveAfter(Instruction instruction, java.util.BitSet after) {
    if (!(instruction instanceof Instruction.Call c)) {
      return List.of();
    }
    java.util.BitSet kept = (java.util.BitSet) after.clone();
    c.variables.forEach(v -> kept.clear(v.index));
    return liveness.vars(kept);
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
