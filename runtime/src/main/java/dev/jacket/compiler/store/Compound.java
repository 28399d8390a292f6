package dev.jacket.compiler.store;

import dev.jacket.regexp.Regexp;
import dev.jacket.value.Box;
import dev.jacket.value.Complex;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Lists;
import dev.jacket.value.MPair;
import dev.jacket.value.Pair;
import dev.jacket.value.PrefabTypes;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A datum that has parts. This is the one place that knows how such data are taken apart and put
 * together; a kind of data is added by a tag, a case in {@link #of} and one in {@link #make}.
 *
 * @param parts for a list its elements and the tail, for a prefab structure its key and fields, for
 *     a hash table the name of its kind, keys and values, for a regular expression its source
 */
record Compound(Tag tag, Object[] parts) {
  /** The parts of a datum, or null if it has none. */
  static @Nullable Compound of(Object v) {
    if (v instanceof Pair p) {
      return list(p);
    }
    if (v instanceof Vector w) {
      return new Compound(w.immutable ? Tag.VECTOR : Tag.MUTABLE_VECTOR, w.items);
    }
    if (v instanceof Box b) {
      return new Compound(b.immutable ? Tag.BOX : Tag.MUTABLE_BOX, new Object[] {b.content});
    }
    if (v instanceof MPair p) {
      return new Compound(Tag.MUTABLE_PAIR, new Object[] {p.car, p.cdr});
    }
    if (v instanceof Complex z) {
      return new Compound(Tag.COMPLEX, new Object[] {z.re, z.im});
    }
    if (v instanceof Struct s && s.type.prefabKey != null) {
      return prefab(s, s.type.prefabKey);
    }
    if (v instanceof ImmutableHash h) {
      return hash(h);
    }
    if (v instanceof Regexp r) {
      return new Compound(r.isPerl() ? Tag.PERL_REGEXP : Tag.REGEXP, new Object[] {r.source()});
    }
    return null;
  }

  private static Compound prefab(Struct s, Object key) {
    Object[] parts = new Object[s.fields.length + 1];
    parts[0] = key;
    System.arraycopy(s.fields, 0, parts, 1, s.fields.length);
    return new Compound(Tag.PREFAB, parts);
  }

  private static Compound hash(ImmutableHash table) {
    List<Object> parts = new ArrayList<>();
    parts.add(Symbol.of(table.kind.constructor()));
    table.forEach(
        (key, value) -> {
          parts.add(key);
          parts.add(value);
        });
    return new Compound(Tag.HASH, parts.toArray());
  }

  private static Compound list(Pair first) {
    List<Object> parts = new ArrayList<>();
    Object rest = first;
    while (rest instanceof Pair p) {
      parts.add(p.car);
      rest = p.cdr;
    }
    parts.add(rest);
    return new Compound(Tag.LIST, parts.toArray());
  }

  /** The datum that has these parts. */
  static Object make(Tag tag, Object[] parts) {
    return switch (tag) {
      case LIST -> list(parts);
      case VECTOR -> new Vector(parts, true);
      case MUTABLE_VECTOR -> new Vector(parts, false);
      case BOX -> new Box(parts[0], true);
      case MUTABLE_BOX -> new Box(parts[0], false);
      case MUTABLE_PAIR -> new MPair(parts[0], parts[1]);
      case COMPLEX -> Complex.of(parts[0], parts[1]);
      case PREFAB -> prefab(parts);
      case HASH -> hash(parts);
      case REGEXP -> Regexp.literal(false, parts[0]);
      case PERL_REGEXP -> Regexp.literal(true, parts[0]);
      default -> throw new IllegalArgumentException("has no parts: " + tag);
    };
  }

  private static Object prefab(Object[] parts) {
    Object[] fields = java.util.Arrays.copyOfRange(parts, 1, parts.length);
    StructType type = PrefabTypes.find("read", parts[0], fields.length);
    if (type == null) {
      throw new IllegalArgumentException("no prefab key: " + parts[0]);
    }
    return new Struct(type, fields);
  }

  private static Object hash(Object[] parts) {
    ImmutableHash table = ImmutableHash.empty(HashKind.named(parts[0].toString()));
    for (int i = 1; i < parts.length; i += 2) {
      ImmutableHash more = table.put(parts[i], parts[i + 1]);
      table = Objects.requireNonNull(more, "no datum has custom equality");
    }
    return table;
  }

  private static Object list(Object[] parts) {
    int last = parts.length - 1;
    return Lists.withTail(parts[last], java.util.Arrays.copyOf(parts, last));
  }
}
