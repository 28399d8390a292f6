package dev.jacket.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a value that print with a graph label: all that occur more than once, if that
 * is asked for or the value has a cycle. They are numbered in the order in which they are found to
 * do so.
 *
 * <p>The parts of a structure with {@code prop:custom-write} are what its procedure prints to a
 * port that takes note of values only.
 */
public final class Sharing implements PartPrinter {
  /** Values that are smaller than this when walked as trees have no cycle. */
  private static final int SMALL = 2000;

  private static final Object LEAVE = new Object();

  private final Map<Object, Boolean> open = new IdentityHashMap<>();
  private final Map<Object, Integer> labels = new IdentityHashMap<>();
  private final @Nullable PrintSettings settings;
  private final boolean all;
  private @Nullable Object cyclic;

  private Sharing(@Nullable PrintSettings settings) {
    this.settings = settings;
    this.all = settings != null && settings.graph();
  }

  /** The parts that need labels when a value is printed, with their numbers; null if none do. */
  static @Nullable Map<Object, Integer> find(Object v, PrintSettings settings) {
    Sharing search = new Sharing(settings);
    search.start(v, settings);
    boolean needed = search.all ? !search.labels.isEmpty() : search.cyclic != null;
    return needed ? search.labels : null;
  }

  /** A value that is part of itself: a value given, or a part of it; null if there is none. */
  public static @Nullable Object cycle(Object v) {
    Sharing search = new Sharing(null);
    search.start(v, PrintSettings.WRITE);
    return search.cyclic;
  }

  private void start(Object v, PrintSettings how) {
    if (isNode(v) && (all || !isSmallTree(v))) {
      walk(v, how);
    }
  }

  @Override
  public String print(Object v, PrintSettings how) {
    walk(v, how);
    return "";
  }

  private boolean isSmallTree(Object v) {
    ArrayDeque<Object> todo = new ArrayDeque<>();
    todo.push(v);
    for (int n = 0; n < SMALL; n++) {
      Object next = todo.poll();
      if (next == null) {
        return true;
      }
      if (customWriter(next) != null) {
        return false;
      }
      nodeParts(next).forEach(todo::push);
    }
    return false;
  }

  /** Depth first; a part that is met while it is open lies on a cycle. */
  private void walk(Object v, PrintSettings how) {
    ArrayDeque<Object> todo = new ArrayDeque<>();
    todo.push(v);
    while (!todo.isEmpty()) {
      Object next = todo.pop();
      if (next == LEAVE) {
        open.put(todo.pop(), Boolean.FALSE);
      } else if (isNode(next)) {
        Boolean state = open.get(next);
        if (state == null) {
          open.put(next, Boolean.TRUE);
          todo.push(next);
          todo.push(LEAVE);
          Object writer = customWriter(next);
          if (writer == null) {
            pushAll(todo, nodeParts(next));
          } else {
            custom(how).text(writer, next, how.mode(), how.innerQuotes(), this);
          }
        } else {
          labels.putIfAbsent(next, labels.size());
          if (state && cyclic == null) {
            cyclic = next;
          }
        }
      }
    }
  }

  private static void pushAll(ArrayDeque<Object> todo, List<Object> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      todo.push(parts.get(i));
    }
  }

  private static PrintSettings.CustomWriter custom(PrintSettings how) {
    return Objects.requireNonNull(how.custom());
  }

  /** The procedure that prints a value, if it is a structure that has one. */
  private @Nullable Object customWriter(Object v) {
    if (settings == null || settings.custom() == null) {
      return null;
    }
    Struct s = v instanceof StructImpersonator i ? i.struct : v instanceof Struct own ? own : null;
    return s == null ? null : s.property(StructText.CUSTOM_WRITE);
  }

  /** Whether a value can have a label. */
  private boolean isNode(Object v) {
    if (settings == null) {
      return isCompound(v);
    }
    return v instanceof Struct || v instanceof StructImpersonator
        ? customWriter(v) != null || v instanceof Struct s && shownFields(s) != null
        : isCompound(v) && !(v instanceof Hash h && h.strength() == Hash.Strength.WEAK);
  }

  private List<Object> nodeParts(Object v) {
    if (settings == null || !(v instanceof Struct s)) {
      return parts(v);
    }
    List<Object> fields = shownFields(s);
    return fields == null ? List.of() : fields;
  }

  private @Nullable List<Object> shownFields(Struct s) {
    PrintSettings shown = Objects.requireNonNull(settings);
    return shown.structs() ? StructText.fields(s, shown.inspector()) : null;
  }

  /** Whether a value has parts that could lead back to it. */
  static boolean isCompound(Object v) {
    return v instanceof Pair
        || v instanceof MPair
        || v instanceof Vector
        || v instanceof Box
        || v instanceof Struct
        || v instanceof Hash;
  }

  /** The parts of a compound value; none of others. */
  static List<Object> parts(Object v) {
    if (v instanceof Pair p) {
      return List.of(p.car, p.cdr);
    }
    if (v instanceof Vector vector) {
      return List.of(vector.items);
    }
    if (v instanceof Struct s) {
      return List.of(s.fields);
    }
    if (v instanceof Box b) {
      return List.of(b.content);
    }
    if (v instanceof MPair p) {
      return List.of(p.car, p.cdr);
    }
    if (v instanceof Hash h && h.strength() != Hash.Strength.WEAK) {
      List<Object> parts = new ArrayList<>();
      h.forEach(
          (key, value) -> {
            parts.add(key);
            parts.add(value);
          });
      return parts;
    }
    return List.of();
  }
}
