package dev.jacket.value;

import java.util.IdentityHashMap;
import java.util.Map;

/** Classes of values that a comparison takes to be equal: what ends the comparison of cycles. */
public final class UnionFind {
  private final Map<Object, Object> parents = new IdentityHashMap<>();

  /** Puts two values into one class; false if they already were. */
  boolean unite(Object a, Object b) {
    Object rootOfA = root(a);
    Object rootOfB = root(b);
    if (rootOfA == rootOfB) {
      return false;
    }
    parents.put(rootOfA, rootOfB);
    return true;
  }

  private Object root(Object v) {
    Object at = v;
    Object parent = parents.get(at);
    while (parent != null) {
      Object above = parents.get(parent);
      if (above != null) {
        parents.put(at, above);
      }
      at = parent;
      parent = above;
    }
    return at;
  }
}
