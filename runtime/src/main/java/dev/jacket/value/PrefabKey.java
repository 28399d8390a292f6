package dev.jacket.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a prefab structure type: a level of its lineage, and the levels above.
 *
 * @param name the type's name
 * @param fields the fields of this level that the constructor takes
 * @param automatic the automatic fields of this level
 * @param autoValue what they start with
 * @param mutable the indices of mutable fields among {@code fields}, in order
 * @param parent the level above, or null
 */
record PrefabKey(
    Symbol name,
    int fields,
    int automatic,
    Object autoValue,
    List<Integer> mutable,
    @Nullable PrefabKey parent) {

  /** The key of a prefab type that exists. */
  static PrefabKey of(StructType type) {
    List<Integer> mutable = new ArrayList<>();
    int fields = type.ownCount - type.autoCount;
    for (int i = 0; i < fields; i++) {
      if (type.isMutable(i)) {
        mutable.add(i);
      }
    }
    return new PrefabKey(
        type.name,
        fields,
        type.autoCount,
        type.autoValue,
        mutable,
        type.parent == null ? null : of(type.parent));
  }

  /** The number of values that instances are made of. */
  int initCount() {
    return fields + (parent == null ? 0 : parent.initCount());
  }

  /** The number of fields altogether. */
  int fieldCount() {
    return fields + automatic + (parent == null ? 0 : parent.fieldCount());
  }

  /** The key as a Racket value in its shortest form: a symbol, or a list. */
  Object datum() {
    Object rest = parent == null ? Nil.NIL : parent.tail();
    Object own = modifiers(rest);
    return own == Nil.NIL ? name : new Pair(name, own);
  }

  private Object tail() {
    Object rest = modifiers(parent == null ? Nil.NIL : parent.tail());
    return new Pair(name, new Pair((long) fields, rest));
  }

  private Object modifiers(Object rest) {
    Object result = rest;
    if (!mutable.isEmpty()) {
      Object[] indices = mutable.stream().map(i -> (Object) (long) i).toArray();
      result = new Pair(new Vector(indices, true), result);
    }
    if (automatic > 0) {
      result = new Pair(Lists.of((long) automatic, autoValue), result);
    }
    return result;
  }
}
