package dev.jacket.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of prefab structure types: {@code name}, or {@code (name count (auto-count
 * auto-value) #(mutable-index ...) parent-name parent-count ...)}, where only the first count, and
 * parts that say nothing, may be absent.
 */
final class PrefabKeyParser {
  /** The most fields that Racket accepts in a level. */
  private static final long MOST = 32768;

  private Object rest;

  private PrefabKeyParser(Object key) {
    this.rest = key instanceof Symbol ? Lists.of(key) : key;
  }

  /**
   * Reads a key.
   *
   * @param fieldCount how many fields the instances have; -1 if any number will do for an absent
   *     first count
   * @return null if {@code key} is no key
   * @throws Mismatch if it is one, but for another number of fields
   */
  static @Nullable PrefabKey parse(Object key, int fieldCount) throws Mismatch {
    if (!(key instanceof Symbol) && !Lists.isList(key)) {
      return null;
    }
    return new PrefabKeyParser(key).first(fieldCount);
  }

  /** Says that a key is for another number of fields. */
  static final class Mismatch extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private @Nullable PrefabKey first(int fieldCount) throws Mismatch {
    if (!(next() instanceof Symbol name)) {
      return null;
    }
    Long count = count();
    Level level = level(name);
    if (level == null) {
      return null;
    }
    int above = level.parent == null ? 0 : level.parent.fieldCount();
    int own = fieldCount - above - level.automatic;
    if (fieldCount < 0) {
      own = count == null ? largestIndex(level.mutable) + 1 : count.intValue();
    } else if (own < 0 || count != null && count != own) {
      throw new Mismatch();
    }
    return level.key(own);
  }

  private @Nullable PrefabKey parent() {
    if (rest == Nil.NIL) {
      return null;
    }
    if (!(next() instanceof Symbol name)) {
      return INVALID;
    }
    Long count = count();
    Level level = count == null ? null : level(name);
    PrefabKey key =
        level == null ? null : level.key(java.util.Objects.requireNonNull(count).intValue());
    return key == null ? INVALID : key;
  }

  /** Stands for a parent that is no key. */
  private static final PrefabKey INVALID =
      new PrefabKey(Symbol.of(""), 0, 0, Boolean.FALSE, List.of(), null);

  /** A level but for its field count. */
  private record Level(
      Symbol name,
      int automatic,
      Object autoValue,
      List<Integer> mutable,
      @Nullable PrefabKey parent) {
    @Nullable PrefabKey key(int fields) {
      return largestIndex(mutable) >= fields
          ? null
          : new PrefabKey(name, fields, automatic, autoValue, mutable, parent);
    }
  }

  private @Nullable Level level(Symbol name) {
    int automatic = 0;
    Object autoValue = Boolean.FALSE;
    if (peek() instanceof Pair) {
      Object[] pair = Lists.toArray(next());
      if (pair.length != 2 || !(pair[0] instanceof Long n) || n < 0 || n > MOST) {
        return null;
      }
      automatic = n.intValue();
      autoValue = automatic == 0 ? Boolean.FALSE : pair[1];
    }
    List<Integer> mutable = List.of();
    if (peek() instanceof Vector) {
      List<Integer> indices = indices((Vector) next());
      if (indices == null) {
        return null;
      }
      mutable = indices;
    }
    PrefabKey parent = parent();
    return parent == INVALID ? null : new Level(name, automatic, autoValue, mutable, parent);
  }

  private static @Nullable List<Integer> indices(Vector vector) {
    List<Integer> indices = new ArrayList<>();
    for (Object item : vector.items) {
      if (!(item instanceof Long n) || n < 0 || n >= MOST || indices.contains(n.intValue())) {
        return null;
      }
      indices.add(n.intValue());
    }
    Collections.sort(indices);
    return indices;
  }

  private static int largestIndex(List<Integer> indices) {
    return indices.isEmpty() ? -1 : indices.get(indices.size() - 1);
  }

  private @Nullable Long count() {
    if (peek() instanceof Long n && n >= 0 && n <= MOST) {
      next();
      return n;
    }
    return null;
  }

  private Object peek() {
    return rest instanceof Pair p ? p.car : Nil.NIL;
  }

  private Object next() {
    if (rest instanceof Pair p) {
      rest = p.cdr;
      return p.car;
    }
    return Nil.NIL;
  }
}
