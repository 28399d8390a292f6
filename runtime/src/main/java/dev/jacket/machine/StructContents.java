package dev.jacket.machine;

import dev.jacket.value.Box;
import dev.jacket.value.Bytes;
import dev.jacket.value.Hash;
import dev.jacket.value.Inspector;
import dev.jacket.value.Keyword;
import dev.jacket.value.OfKind;
import dev.jacket.value.Pair;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code struct->vector}: the fields that the current inspector shows, read one after another. */
public final class StructContents {
  private static final Symbol OPAQUE = Symbol.of("...");
  private static final Object HIDDEN = new Object();

  private final Object source;
  private final List<Object> slots;

  private StructContents(Object source, List<Object> slots) {
    this.source = source;
    this.slots = slots;
  }

  /**
   * A vector of the structure's name and fields.
   *
   * @param opaque what stands for each row of hidden fields; null for {@code ...}
   */
  public static Object toVector(Machine m, int depth, Object v, @Nullable Object opaque) {
    Object hidden = opaque == null ? OPAQUE : opaque;
    Struct s = Impersonation.struct(v);
    if (s == null) {
      return Vector.of(Symbol.of("struct:" + kind(v)), hidden);
    }
    List<Object> slots = slots(s.type, InspectorParameters.current(m));
    Object[] items = new Object[slots.size() + 1];
    items[0] = Symbol.of("struct:" + s.type.name);
    for (int i = 0; i < slots.size(); i++) {
      items[i + 1] = slots.get(i) instanceof Integer index ? s.fields[index] : hidden;
    }
    return v == s ? Vector.of(items) : new StructContents(v, slots).read(m, depth, 0, items);
  }

  /** The indices of visible fields, and {@link #HIDDEN} for each row of others. */
  private static List<Object> slots(StructType type, Inspector inspector) {
    List<StructType> lineage = new ArrayList<>();
    for (@Nullable StructType t = type; t != null; t = t.parent) {
      lineage.add(t);
    }
    Collections.reverse(lineage);
    List<Object> slots = new ArrayList<>();
    for (StructType t : lineage) {
      if (inspector.controls(t.inspector)) {
        for (int i = t.fieldCount - t.ownCount; i < t.fieldCount; i++) {
          slots.add(i);
        }
      } else if (slots.isEmpty() || slots.get(slots.size() - 1) != HIDDEN) {
        slots.add(HIDDEN);
      }
    }
    return slots;
  }

  /** Reads the fields from slot {@code from} on through impersonators. */
  private Object read(Machine m, int depth, int from, Object[] items) {
    for (int i = from; i < slots.size(); i++) {
      if (slots.get(i) instanceof Integer index) {
        Object r = StructInterposition.read(m, depth + 1, source, index);
        if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
          m.save(new FieldFrame(this, i, items));
          return Machine.SPECIAL;
        }
        items[i + 1] = r;
      }
    }
    return Vector.of(items);
  }

  /** What Racket calls a value that is no structure. */
  private static String kind(Object v) {
    if (v instanceof Pair) {
      return "pair";
    }
    if (v instanceof Str) {
      return "string";
    }
    if (v instanceof Symbol) {
      return "symbol";
    }
    if (v instanceof Procedure) {
      return "procedure";
    }
    if (v instanceof Vector) {
      return "vector";
    }
    if (v instanceof Box) {
      return "box";
    }
    if (v instanceof Bytes) {
      return "bytevector";
    }
    if (v instanceof Keyword) {
      return "keyword";
    }
    if (v instanceof Hash) {
      return "hash";
    }
    return OfKind.is(v, "syntax?") ? "syntax" : "simple";
  }

  /** Goes on with the value of a field. */
  private static final class FieldFrame extends Frame {
    private final StructContents contents;
    private final int at;
    private final Object[] items;

    FieldFrame(StructContents contents, int at, Object[] items) {
      this.contents = contents;
      this.at = at;
      this.items = items;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Object[] copy = items.clone();
      copy[at + 1] = value;
      return contents.read(m, depth, at + 1, copy);
    }
  }
}
