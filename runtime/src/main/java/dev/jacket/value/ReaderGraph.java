package dev.jacket.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes graphs of data with placeholders, as {@code make-reader-graph} and the reader do.
 *
 * <p>What is found is copied, with the values of the placeholders in their places. Only this class
 * writes to pairs and immutable tables after they were made, and only to its own copies.
 */
public final class ReaderGraph {
  private final String who;
  private final Map<Object, Object> copies = new IdentityHashMap<>();
  private final ArrayDeque<Object> todo = new ArrayDeque<>();
  private final ArrayDeque<Object> tables = new ArrayDeque<>();

  private ReaderGraph(String who) {
    this.who = who;
  }

  /**
   * The graph that {@code v} describes.
   *
   * @throws RacketException of kind {@code exn:fail:contract} if a placeholder stands for itself
   */
  public static Object resolve(String who, Object v) {
    ReaderGraph graph = new ReaderGraph(who);
    Object result = graph.copy(v);
    while (!graph.todo.isEmpty()) {
      graph.fill(graph.todo.pop());
    }
    for (Object made : graph.copies.values()) {
      if (made instanceof Pair p) {
        Lists.explore(p);
      }
    }
    while (!graph.tables.isEmpty()) {
      graph.fillTable(graph.tables.pop());
    }
    return result;
  }

  /** The copy of a value, which is filled later. */
  private Object copy(Object v) {
    Object value = v instanceof Placeholder p ? target(p) : v;
    Object known = copies.get(value);
    if (known != null) {
      return known;
    }
    Object copy = shell(value);
    if (copy != value) {
      copies.put(value, copy);
      todo.push(value);
    }
    return copy;
  }

  private Object target(Placeholder start) {
    Object value = start.value;
    while (value instanceof Placeholder next) {
      if (next == start) {
        throw Errors.contract(
            Message.of(who + ": illegal placeholder cycle in value\n  value: ").show(start));
      }
      value = next.value;
    }
    return value;
  }

  private static Object shell(Object value) {
    if (value instanceof Pair) {
      return new Pair(Nil.NIL, Nil.NIL);
    }
    if (value instanceof Vector v && v.items.length > 0) {
      return new Vector(new Object[v.items.length], v.immutable);
    }
    if (value instanceof Box b) {
      return new Box(Boolean.FALSE, b.immutable);
    }
    if (value instanceof Struct s && s.type.prefabKey != null) {
      return new Struct(s.type, new Object[s.fields.length]);
    }
    if (value instanceof HashPlaceholder p) {
      return ImmutableHash.unfilled(p.kind);
    }
    if (value instanceof ImmutableHash h && h.count() > 0) {
      return ImmutableHash.unfilled(h.kind);
    }
    return value instanceof MutableHash h ? new MutableHash(h.kind, h.strength()) : value;
  }

  private void fill(Object value) {
    Object copy = java.util.Objects.requireNonNull(copies.get(value));
    if (value instanceof Pair p) {
      ((Pair) copy).car = copy(p.car);
      ((Pair) copy).cdr = copy(p.cdr);
    } else if (value instanceof Vector v) {
      fill(v.items, ((Vector) copy).items);
    } else if (value instanceof Box b) {
      ((Box) copy).content = copy(b.content);
    } else if (value instanceof Struct s) {
      fill(s.fields, ((Struct) copy).fields);
    } else {
      for (Object part : entries(value)) {
        copy(part);
      }
      tables.push(value);
    }
  }

  /** Fills a table, whose keys must be complete by then: it is in their hash codes. */
  private void fillTable(Object value) {
    Object copy = java.util.Objects.requireNonNull(copies.get(value));
    Object[] entries = entries(value);
    for (int i = 0; i < entries.length; i += 2) {
      Object key = copy(entries[i]);
      Object item = copy(entries[i + 1]);
      boolean known =
          copy instanceof MutableHash table
              ? table.put(key, item)
              : ((ImmutableHash) copy).fill(key, item);
      if (!known) {
        throw Errors.contract(
            Message.of(who + ": the hash code of a key takes a procedure\n  key: ").show(key));
      }
    }
  }

  /** The keys and values in turn. */
  private static Object[] entries(Object table) {
    if (table instanceof HashPlaceholder p) {
      return p.entries;
    }
    List<Object> entries = new ArrayList<>();
    ((Hash) table)
        .forEach(
            (key, value) -> {
              entries.add(key);
              entries.add(value);
            });
    return entries.toArray();
  }

  private void fill(Object[] from, Object[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] = copy(from[i]);
    }
  }
}
