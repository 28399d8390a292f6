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
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A datum that has parts. This is the one place that knows how such data are taken apart and put
 * together; a kind of data is added by a tag, a case in {@link #of} and one in {@link #make}.
 *
 * @param parts for a list its elements and the tail
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
    if (v instanceof Regexp r) {
      return new Compound(r.isPerl() ? Tag.PREGEXP : Tag.REGEXP, new Object[] {r.source()});
    }
    if (v instanceof ImmutableHash h) {
      return hash(h);
    }
    return v instanceof Struct s && s.type.prefabKey != null ? prefab(s, s.type.prefabKey) : null;
  }

  private static Compound prefab(Struct s, Object key) {
    Object[] parts = new Object[s.fields.length + 1];
    parts[0] = key;
    System.arraycopy(s.fields, 0, parts, 1, s.fields.length);
    return new Compound(Tag.PREFAB, parts);
  }

  private static Compound hash(ImmutableHash h) {
    List<Object> parts = new ArrayList<>();
    h.forEach(
        (key, value) -> {
          parts.add(key);
          parts.add(value);
        });
    Tag tag =
        switch (h.kind) {
          case EQUAL -> Tag.HASH;
          case ALWAYS -> Tag.HASHALW;
          case EQV -> Tag.HASHEQV;
          case EQ -> Tag.HASHEQ;
        };
    return new Compound(tag, parts.toArray());
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
      case HASH -> hash(HashKind.EQUAL, parts);
      case HASHALW -> hash(HashKind.ALWAYS, parts);
      case HASHEQV -> hash(HashKind.EQV, parts);
      case HASHEQ -> hash(HashKind.EQ, parts);
      case REGEXP -> Regexp.literal(false, parts[0]);
      case PREGEXP -> Regexp.literal(true, parts[0]);
      default -> throw new IllegalArgumentException("has no parts: " + tag);
    };
  }

  private static Object prefab(Object[] parts) {
    Object[] fields = Arrays.copyOfRange(parts, 1, parts.length);
    StructType type = PrefabTypes.find("read", parts[0], fields.length);
    return new Struct(Objects.requireNonNull(type, "not the key of a prefab type"), fields);
  }

  private static Object hash(HashKind kind, Object[] keysAndValues) {
    ImmutableHash table = ImmutableHash.empty(kind);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      ImmutableHash more = table.put(keysAndValues[i], keysAndValues[i + 1]);
      table = Objects.requireNonNull(more, "no datum has custom equality");
    }
    return table;
  }

  private static Object list(Object[] parts) {
    int last = parts.length - 1;
    return Lists.withTail(parts[last], Arrays.copyOf(parts, last));
  }
}
