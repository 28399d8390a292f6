package dev.jacket.compiler.pass;

import dev.jacket.compiler.ir.Ir;
import dev.jacket.compiler.ir.Local;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which the bindings of a {@code letrec} are made: lambdas as late as their first use
 * allows, so that what they mention is initialized by then; everything else in the written order.
 *
 * <p>A lambda that an expression before it can reach is kept in the written order, too: if it is
 * called too early, that is an error.
 */
final class LetrecOrder {
  /**
   * What is bound at once.
   *
   * @param functions whether it is a group of lambdas; else one other binding
   * @param recursive whether the lambdas mention each other
   */
  record Step(List<Ir.Binding> bindings, boolean functions, boolean recursive) {}

  private final List<Ir.Binding> bindings;
  private final Map<Local, Integer> position = new HashMap<>();
  private final List<Set<Integer>> mentions = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Set<Local> usedEarly = new LinkedHashSet<>();
  private final boolean[] placed;
  private final boolean[] reachedEarly;

  LetrecOrder(List<Ir.Binding> bindings) {
    this.bindings = bindings;
    this.placed = new boolean[bindings.size()];
    this.reachedEarly = new boolean[bindings.size()];
    for (int i = 0; i < bindings.size(); i++) {
      for (Local v : bindings.get(i).variables()) {
        position.put(v, i);
      }
    }
    for (Ir.Binding b : bindings) {
      mentions.add(mentionsIn(b.value()));
    }
    findReachedEarly();
    place();
  }

  /** The steps, in order. */
  List<Step> steps() {
    return steps;
  }

  /** The variables that may be used before they are initialized. */
  Set<Local> usedEarly() {
    return usedEarly;
  }

  private Set<Integer> mentionsIn(Ir value) {
    Set<Integer> found = new LinkedHashSet<>();
    new IrWalk() {
      @Override
      public void visit(Ir e) {
        Local v = null;
        if (e instanceof Ir.LocalRef ref) {
          v = ref.variable();
        } else if (e instanceof Ir.SetLocal set) {
          v = set.variable();
        }
        Integer at = v == null ? null : position.get(v);
        if (at != null) {
          found.add(at);
        }
        visitChildren(e);
      }
    }.visit(value);
    return found;
  }

  private boolean isFunction(int i) {
    Ir.Binding b = bindings.get(i);
    return b.value() instanceof Ir.Lambda
        && b.variables().size() == 1
        && !b.variables().get(0).assigned
        && !reachedEarly[i];
  }

  private void findReachedEarly() {
    List<Integer> late = new ArrayList<>();
    for (int i = 0; i < bindings.size(); i++) {
      if (isFunction(i)) {
        continue;
      }
      for (int f : reachable(mentions.get(i))) {
        if (f > i) {
          late.add(f);
        }
      }
    }
    late.forEach(f -> reachedEarly[f] = true);
  }

  private void place() {
    for (int i = 0; i < bindings.size(); i++) {
      if (isFunction(i)) {
        continue;
      }
      placeFunctions(reachable(mentions.get(i)));
      for (int used : mentions.get(i)) {
        noteUse(used);
      }
      steps.add(new Step(List.of(bindings.get(i)), false, false));
      placed[i] = true;
    }
    Set<Integer> remaining = new LinkedHashSet<>();
    for (int i = 0; i < bindings.size(); i++) {
      if (!placed[i]) {
        remaining.add(i);
      }
    }
    placeFunctions(remaining);
  }

  /** The functions not yet placed that can be reached from what is mentioned. */
  private Set<Integer> reachable(Set<Integer> from) {
    Set<Integer> found = new LinkedHashSet<>();
    Deque<Integer> todo = new ArrayDeque<>(from);
    while (!todo.isEmpty()) {
      int i = todo.pop();
      if (isFunction(i) && !placed[i] && found.add(i)) {
        todo.addAll(mentions.get(i));
      }
    }
    return found;
  }

  private void noteUse(int i) {
    if (!placed[i] && !isFunction(i)) {
      usedEarly.addAll(bindings.get(i).variables());
    }
  }

  private void placeFunctions(Set<Integer> group) {
    if (group.isEmpty()) {
      return;
    }
    for (int f : group) {
      mentions.get(f).forEach(this::noteUse);
    }
    for (List<Integer> component : new Components(group).ordered) {
      List<Ir.Binding> members = new ArrayList<>();
      boolean recursive = component.size() > 1;
      for (int i : component) {
        members.add(bindings.get(i));
        placed[i] = true;
        recursive |= mentions.get(i).contains(i);
      }
      steps.add(new Step(members, true, recursive));
    }
  }

  /** The strongly connected components of a group of functions, those that others need first. */
  private final class Components {
    final List<List<Integer>> ordered = new ArrayList<>();
    private final Set<Integer> group;
    private final Map<Integer, Integer> number = new HashMap<>();
    private final Map<Integer, Integer> low = new HashMap<>();
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final Set<Integer> onStack = new HashSet<>();

    Components(Set<Integer> group) {
      this.group = group;
      for (int i : group) {
        if (!number.containsKey(i)) {
          connect(i);
        }
      }
    }

    private void connect(int v) {
      number.put(v, number.size());
      low.put(v, number.get(v));
      stack.push(v);
      onStack.add(v);
      for (int w : mentions.get(v)) {
        if (!group.contains(w)) {
          continue;
        }
        if (!number.containsKey(w)) {
          connect(w);
          low.merge(v, low.get(w), Math::min);
        } else if (onStack.contains(w)) {
          low.merge(v, number.get(w), Math::min);
        }
      }
      if (low.get(v).equals(number.get(v))) {
        List<Integer> component = new ArrayList<>();
        int w;
        do {
          w = stack.pop();
          onStack.remove(w);
          component.add(w);
        } while (w != v);
        java.util.Collections.reverse(component);
        ordered.add(component);
      }
    }
  }
}
