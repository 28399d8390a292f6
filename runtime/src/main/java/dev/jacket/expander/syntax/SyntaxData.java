package dev.jacket.expander.syntax;

import dev.jacket.value.Box;
import dev.jacket.value.Bytes;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conversion between syntax objects and plain data, and access to lists of syntax objects. */
public final class SyntaxData {
  private SyntaxData() {}

  /** {@code datum->syntax}: wraps all parts that are not syntax objects yet. */
  public static Syntax toSyntax(
      Context context, Object datum, SourceLoc location, @Nullable Properties properties) {
    return new Converter(context, location, properties).convert(datum);
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
    return new Converter(context, SourceLoc.NONE, null).content(parts);
  }

  private record Converter(Context context, SourceLoc location, @Nullable Properties properties) {
    Syntax convert(Object datum) {
      if (datum instanceof Syntax s) {
        return s;
      }
      return new Syntax(content(datum), context, location, properties);
    }

    Object content(Object datum) {
      if (datum instanceof Pair p) {
        return list(p);
      }
      if (datum instanceof Symbol || datum instanceof Number) {
        return datum;
      }
      if (datum instanceof Str s) {
        return s.immutable ? s : new Str(s.chars.clone(), true);
      }
      if (datum instanceof Bytes b) {
        return b.immutable ? b : new Bytes(b.data.clone(), true);
      }
      if (datum instanceof Vector v) {
        return new Vector(convertAll(v.items), true);
      }
      if (datum instanceof Box b) {
        return new Box(convert(b.content), true);
      }
      if (datum instanceof Struct s && s.type.prefabKey != null) {
        return new Struct(s.type, convertAll(s.fields));
      }
      if (datum instanceof ImmutableHash h) {
        return Parts.mapValues(h, this::convert);
      }
      return datum;
    }

    private Object[] convertAll(Object[] items) {
      Object[] converted = new Object[items.length];
      for (int i = 0; i < items.length; i++) {
        converted[i] = convert(items[i]);
      }
      return converted;
    }

    private Object list(Pair list) {
      List<Object> items = new ArrayList<>();
      Object rest = list;
      boolean changed = false;
      while (rest instanceof Pair p) {
        Syntax item = convert(p.car);
        changed |= item != p.car;
        items.add(item);
        rest = p.cdr;
      }
      Object tail = rest == dev.jacket.value.Nil.NIL ? rest : convert(rest);
      return changed || tail != rest ? Lists.withTail(tail, items.toArray()) : list;
    }
  }

  /** {@code syntax->datum}; other values are returned as they are, their parts stripped too. */
  public static Object toDatum(Object v) {
    Object content = v instanceof Syntax s ? s.content() : v;
    if (content instanceof Pair p) {
      return listToDatum(p);
    }
    if (content instanceof Vector vector) {
      return new Vector(toData(vector.items), true);
    }
    if (content instanceof Box b) {
      return new Box(toDatum(b.content), true);
    }
    if (content instanceof Struct s && s.type.prefabKey != null) {
      return new Struct(s.type, toData(s.fields));
    }
    if (content instanceof ImmutableHash h) {
      return Parts.mapValues(h, SyntaxData::toDatum);
    }
    return content;
  }

  private static Object[] toData(Object[] items) {
    Object[] data = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      data[i] = toDatum(items[i]);
    }
    return data;
  }

  private static Object listToDatum(Pair list) {
    List<Object> items = new ArrayList<>();
    Object rest = list;
    while (true) {
      if (rest instanceof Syntax s && s.content() instanceof Pair) {
        rest = s.content();
      }
      if (!(rest instanceof Pair p)) {
        break;
      }
      items.add(toDatum(p.car));
      rest = p.cdr;
    }
    return Lists.withTail(toDatum(rest), items.toArray());
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
