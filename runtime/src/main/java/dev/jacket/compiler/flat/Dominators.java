package dev.jacket.compiler.flat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which block of a function has to be passed on every way to another. */
final class Dominators {
  /** The blocks so that each stands behind its dominators, by index. */
  final int[] order;

  /** The nearest dominator of each block other than itself; the entry is its own. */
  final int[] nearest;

  private final int[] number;

  /** Analyses a function all of whose blocks can be reached. */
  Dominators(Function function) {
    int n = function.blocks.size();
    order = new int[n];
    number = new int[n];
    nearest = new int[n];
    List<List<Integer>> predecessors = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      predecessors.add(new ArrayList<>());
    }
    for (Block b : function.blocks) {
      b.successors().forEach(s -> predecessors.get(s.index).add(b.index));
    }
    sort(function);
    Arrays.fill(nearest, -1);
    nearest[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int b : order) {
        changed |= b != 0 && update(b, predecessors.get(b));
      }
    }
  }

  /** Sorts the blocks in reverse postorder. */
  private void sort(Function function) {
    int n = order.length;
    int[] nextSuccessor = new int[n];
    boolean[] seen = new boolean[n];
    int[] stack = new int[n];
    int top = 0;
    int place = n;
    seen[0] = true;
    while (top >= 0) {
      Block b = function.blocks.get(stack[top]);
      List<Block> successors = b.successors();
      if (nextSuccessor[b.index] < successors.size()) {
        int s = successors.get(nextSuccessor[b.index]++).index;
        if (!seen[s]) {
          seen[s] = true;
          stack[++top] = s;
        }
      } else {
        order[--place] = b.index;
        number[b.index] = place;
        top--;
      }
    }
  }

  private boolean update(int b, List<Integer> predecessors) {
    int common = -1;
    for (int p : predecessors) {
      if (nearest[p] >= 0) {
        common = common < 0 ? p : meet(common, p);
      }
    }
    boolean changed = nearest[b] != common;
    nearest[b] = common;
    return changed;
  }

  private int meet(int a, int b) {
    int x = a;
    int y = b;
    while (x != y) {
      if (number[x] > number[y]) {
        x = nearest[x];
      } else {
        y = nearest[y];
      }
    }
    return x;
  }
}
