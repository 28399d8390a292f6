package dev.jacket.compiler.store;

import dev.jacket.value.Box;
import dev.jacket.value.Complex;
import dev.jacket.value.Lists;
import dev.jacket.value.MPair;
import dev.jacket.value.Pair;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.List;
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
    return null;
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
      default -> throw new IllegalArgumentException("has no parts: " + tag);
    };
  }

  private static Object list(Object[] parts) {
    int last = parts.length - 1;
    return Lists.withTail(parts[last], java.util.Arrays.copyOf(parts, last));
  }
}
