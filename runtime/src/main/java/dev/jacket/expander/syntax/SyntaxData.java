package dev.jacket.expander.syntax;

import dev.jacket.value.Box;
import dev.jacket.value.DeepStack;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Sharing;
import dev.jacket.value.Struct;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conversion between syntax objects and plain data, and access to lists of syntax objects. */
public final class SyntaxData {
  private SyntaxData() {}

  /**
   * {@code datum->syntax}: wraps all parts that are not syntax objects yet.
   *
   * @throws RacketException if the datum has cycles
   */
  public static Syntax toSyntax(
      Context context, Object datum, SourceLoc location, @Nullable Properties properties) {
    return new DatumConversion(context, location, properties).convert(datum, 0);
  }

  /** {@code datum->syntax} without location or properties. */
  public static Syntax toSyntax(Context context, Object datum) {
    return toSyntax(context, datum, SourceLoc.NONE, null);
  }

  /** An identifier. */
  public static Syntax id(Context context, String name) {
    return new Syntax(Symbol.of(name), context, SourceLoc.NONE, null);
  }

  /** A value with the syntax objects in it tainted. */
  public static Object tainted(Object value) {
    return Parts.map(value, Syntax::tainted);
  }

  /** The content for a compound object: parts wrapped, the outermost layer not. */
  static Object wrap(Context context, Object parts) {
    return new DatumConversion(context, SourceLoc.NONE, null).content(parts, 0);
  }

  /** {@code syntax->datum}; other values are returned as they are, their parts stripped too. */
  public static Object toDatum(Object v) {
    return toDatum(v, 0);
  }

  /** What is printed of a form: its datum, but what is not syntax as it is if it has cycles. */
  public static Object shown(Object form) {
    return isCyclic(form) ? form : toDatum(form);
  }

  /** Whether something is no syntax object, nor can be made one. */
  static boolean isCyclic(Object v) {
    return !(v instanceof Syntax) && Sharing.cycle(v) != null;
  }

  private static Object toDatum(Object v, int depth) {
    if (depth > DeepStack.ROOM) {
      return DeepStack.call(() -> toDatum(v, DeepStack.ROOM - DeepStack.LEVELS));
    }
    Object content = v instanceof Syntax s ? s.content() : v;
    if (content instanceof Pair p) {
      return listToDatum(p, depth + 1);
    }
    if (content instanceof Vector vector) {
      return new Vector(toData(vector.items, depth + 1), true);
    }
    if (content instanceof Box b) {
      return new Box(toDatum(b.content, depth + 1), true);
    }
    if (content instanceof Struct s && s.type.prefabKey != null) {
      return new Struct(s.type, toData(s.fields, depth + 1));
    }
    if (content instanceof ImmutableHash h) {
      return Parts.mapValues(h, value -> toDatum(value, depth + 1));
    }
    return content;
  }

  private static Object[] toData(Object[] items, int depth) {
    Object[] data = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      data[i] = toDatum(items[i], depth);
    }
    return data;
  }

  private static Object listToDatum(Pair list, int depth) {
    List<Object> items = new ArrayList<>();
    Object rest = list;
    while (true) {
      if (rest instanceof Syntax s && s.content() instanceof Pair) {
        rest = s.content();
      }
      if (!(rest instanceof Pair p)) {
        break;
      }
      items.add(toDatum(p.car, depth));
      rest = p.cdr;
    }
    return Lists.withTail(toDatum(rest, depth), items.toArray());
  }

  /** The elements if {@code v} is a list, syntax or not, whose tails may be wrapped; else null. */
  public static @Nullable List<Object> toList(Object v) {
    List<Object> items = new ArrayList<>();
    Object rest = v;
    while (true) {
      if (rest instanceof Syntax s) {
        rest = s.content();
      }
      if (rest == dev.jacket.value.Nil.NIL) {
        return items;
      }
      if (!(rest instanceof Pair p)) {
        return null;
      }
      items.add(p.car);
      rest = p.cdr;
    }
  }

  /** {@link #toList} for parts of syntax objects, which are syntax objects themselves. */
  public static @Nullable List<Syntax> parts(Object v) {
    List<Syntax> parts = new ArrayList<>();
    Object rest = v;
    while (true) {
      if (rest instanceof Syntax s) {
        rest = s.content();
      }
      if (rest == dev.jacket.value.Nil.NIL) {
        return parts;
      }
      if (!(rest instanceof Pair p) || !(p.car instanceof Syntax part)) {
        return null;
      }
      parts.add(part);
      rest = p.cdr;
    }
  }

  /** The first part of a pair; the object must be one. */
  public static Object first(Syntax pair) {
    return ((Pair) pair.content()).car;
  }

  /** All but the first part of a pair; the object must be one. */
  public static Object rest(Syntax pair) {
    return ((Pair) pair.content()).cdr;
  }
}
