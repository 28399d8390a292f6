package dev.jacket.expander.syntax;

import dev.jacket.value.Box;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Pair;
import dev.jacket.value.Struct;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The parts of compound data in syntax objects: pairs, vectors, boxes, prefab structures, hashes.
 */
final class Parts {
  private Parts() {}

  /** What is done to a part. */
  interface Change {
    Syntax apply(Syntax part);
  }

  /** Whether a content can have syntax objects in it. */
  static boolean hasParts(Object content) {
    return content instanceof Pair
        || content instanceof Vector
        || content instanceof Box
        || content instanceof Struct
        || content instanceof ImmutableHash;
  }

  /** The content with each syntax object in it changed. */
  static Object map(Object content, Change change) {
    if (content instanceof Syntax s) {
      return change.apply(s);
    }
    if (content instanceof Pair p) {
      return mapList(p, change);
    }
    if (content instanceof Vector v) {
      Object[] items = new Object[v.items.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = map(v.items[i], change);
      }
      return new Vector(items, true);
    }
    if (content instanceof Box b) {
      return new Box(map(b.content, change), true);
    }
    if (content instanceof ImmutableHash h) {
      return mapValues(h, v -> map(v, change));
    }
    if (content instanceof Struct s && s.type.prefabKey != null) {
      Object[] fields = new Object[s.fields.length];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = map(s.fields[i], change);
      }
      return new Struct(s.type, fields);
    }
    return content;
  }

  /** A hash table with other values under the same keys. */
  static ImmutableHash mapValues(ImmutableHash table, UnaryOperator<Object> change) {
    ImmutableHash[] result = {ImmutableHash.empty(table.kind)};
    table.forEach(
        (key, value) -> {
          ImmutableHash more = result[0].put(key, change.apply(value));
          result[0] = Objects.requireNonNull(more, "no datum has custom equality");
        });
    return result[0];
  }

  private static Object mapList(Pair list, Change change) {
    List<Object> items = new ArrayList<>();
    Object rest = list;
    while (rest instanceof Pair p) {
      items.add(map(p.car, change));
      rest = p.cdr;
    }
    Object result = rest instanceof Syntax tail ? change.apply(tail) : map(rest, change);
    for (int i = items.size() - 1; i >= 0; i--) {
      result = new Pair(items.get(i), result);
    }
    return result;
  }
}
