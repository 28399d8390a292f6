package dev.jacket.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a value that print with a graph label: those on cycles, or all that occur more
 * than once.
 */
public final class Sharing {
  /** Values that are smaller than this when walked as trees have no cycle. */
  private static final int SMALL = 2000;

  private static final Object LEAVE = new Object();

  private final Map<Object, Boolean> open = new IdentityHashMap<>();
  private final Map<Object, Integer> labels = new IdentityHashMap<>();
  private final boolean all;

  private Sharing(boolean all) {
    this.all = all;
  }

  /**
   * The parts that need labels, mapped to -1; null if there are none.
   *
   * @param all whether sharing counts, not only cycles
   */
  static @Nullable Map<Object, Integer> find(Object v, boolean all) {
    if (!isCompound(v) || !all && isSmallTree(v)) {
      return null;
    }
    Sharing search = new Sharing(all);
    search.walk(v);
    return search.labels.isEmpty() ? null : search.labels;
  }

  /** A value that is part of itself: a value given, or a part of it; null if there is none. */
  public static @Nullable Object cycle(Object v) {
    Map<Object, Integer> labels = find(v, false);
    return labels == null ? null : labels.keySet().iterator().next();
  }

  private static boolean isSmallTree(Object v) {
    ArrayDeque<Object> todo = new ArrayDeque<>();
    todo.push(v);
    for (int n = 0; n < SMALL; n++) {
      Object next = todo.poll();
      if (next == null) {
        return true;
      }
      parts(next).forEach(todo::push);
    }
    return false;
  }

  /** Depth first; a part that is met while it is open lies on a cycle. */
  private void walk(Object v) {
    ArrayDeque<Object> todo = new ArrayDeque<>();
    todo.push(v);
    while (!todo.isEmpty()) {
      Object next = todo.pop();
      if (next == LEAVE) {
        open.put(todo.pop(), Boolean.FALSE);
      } else if (isCompound(next)) {
        Boolean state = open.get(next);
        if (state == null) {
          open.put(next, Boolean.TRUE);
          todo.push(next);
          todo.push(LEAVE);
          parts(next).forEach(todo::push);
        } else if (all || state) {
          labels.put(next, -1);
        }
      }
    }
  }

  /** Whether a value has parts that could lead back to it. */
  static boolean isCompound(Object v) {
    return v instanceof Pair
        || v instanceof MPair
        || v instanceof Vector
        || v instanceof Box
        || v instanceof Struct
        || v instanceof Hash;
  }

  /** The parts of a compound value; none of others. */
  static List<Object> parts(Object v) {
    if (v instanceof Pair p) {
      return List.of(p.cdr, p.car);
    }
    if (v instanceof Vector vector) {
      return List.of(vector.items);
    }
    if (v instanceof Struct s) {
      return List.of(s.fields);
    }
    if (v instanceof Box b) {
      return List.of(b.content);
    }
    if (v instanceof MPair p) {
      return List.of(p.cdr, p.car);
    }
    if (v instanceof Hash h && h.strength() != Hash.Strength.WEAK) {
      List<Object> parts = new ArrayList<>();
      h.forEach(
          (key, value) -> {
            parts.add(key);
            parts.add(value);
          });
      return parts;
    }
    return List.of();
  }
}
