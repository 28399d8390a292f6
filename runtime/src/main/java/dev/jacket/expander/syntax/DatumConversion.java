package dev.jacket.expander.syntax;

import dev.jacket.value.Box;
import dev.jacket.value.Bytes;
import dev.jacket.value.DeepStack;
import dev.jacket.value.Errors;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Lists;
import dev.jacket.value.LiteralTable;
import dev.jacket.value.Message;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Sharing;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes syntax objects of a datum and all its parts. That a datum has cycles is noticed when it
 * turns out to be deep, or a list comes back to where it was.
 */
final class DatumConversion {
  private final Context context;
  private final SourceLoc location;
  private final @Nullable Properties properties;

  DatumConversion(Context context, SourceLoc location, @Nullable Properties properties) {
    this.context = context;
    this.location = location;
    this.properties = properties;
  }

  /** A part as a syntax object. */
  Syntax convert(Object datum, int depth) {
    if (datum instanceof Syntax s) {
      return s;
    }
    if (depth > DeepStack.ROOM) {
      return further(datum);
    }
    return new Syntax(content(datum, depth + 1), context, location, properties);
  }

  private Syntax further(Object datum) {
    Object cycle = Sharing.cycle(datum);
    if (cycle != null) {
      throw cyclic(cycle);
    }
    return DeepStack.call(() -> convert(datum, DeepStack.ROOM - DeepStack.LEVELS));
  }

  private static RuntimeException cyclic(Object cycle) {
    return Errors.contract(
        Message.of("datum->syntax: cannot create syntax from cyclic datum\n  datum: ").show(cycle));
  }

  /** The content of a syntax object: parts are converted, the outermost layer is not. */
  Object content(Object datum, int depth) {
    if (datum instanceof Pair p) {
      return list(p, depth);
    }
    if (datum instanceof Symbol || datum instanceof Number) {
      return datum;
    }
    if (datum instanceof Str || datum instanceof Bytes) {
      return LiteralTable.intern(datum);
    }
    if (datum instanceof Vector v) {
      return new Vector(convertAll(v.items, depth), true);
    }
    if (datum instanceof Box b) {
      return new Box(convert(b.content, depth), true);
    }
    if (datum instanceof Struct s && s.type.prefabKey != null) {
      return new Struct(s.type, convertAll(s.fields, depth));
    }
    if (datum instanceof ImmutableHash h) {
      return Parts.mapValues(h, value -> convert(value, depth));
    }
    return datum;
  }

  private Object[] convertAll(Object[] items, int depth) {
    Object[] converted = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      converted[i] = convert(items[i], depth);
    }
    return converted;
  }

  private Object list(Pair list, int depth) {
    List<Object> items = new ArrayList<>();
    Object rest = list;
    Object behind = list;
    boolean changed = false;
    while (rest instanceof Pair p) {
      Syntax item = convert(p.car, depth);
      changed |= item != p.car;
      items.add(item);
      rest = p.cdr;
      if (items.size() % 2 == 0) {
        behind = ((Pair) behind).cdr;
        if (behind == rest && rest instanceof Pair) {
          throw cyclic(Objects.requireNonNull(Sharing.cycle(list)));
        }
      }
    }
    Object tail = rest == Nil.NIL ? rest : convert(rest, depth);
    return changed || tail != rest ? Lists.withTail(tail, items.toArray()) : list;
  }
}
