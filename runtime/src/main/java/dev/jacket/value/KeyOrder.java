package dev.jacket.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which keys are taken where a sorted order is asked for: booleans, characters, real
 * numbers, symbols, keywords, strings, byte strings, and the constants.
 */
public final class KeyOrder {
  private static final int NONE = -1;

  private static final int FIRST_PRINTED = 1;
  private static final int LAST_PRINTED = 6;

  private static final Comparator<Object> ORDER =
      Comparator.<Object>comparingInt(KeyOrder::rank)
          .thenComparingInt(KeyOrder::interning)
          .thenComparing(KeyOrder::compareAlike);

  private KeyOrder() {}

  /** Sorts entries by their keys if all of these have an order. */
  public static void sort(List<Pair> entries) {
    for (Pair entry : entries) {
      if (rank(entry.car) == NONE) {
        return;
      }
    }
    entries.sort((a, b) -> ORDER.compare(a.car, b.car));
  }

  /** Sorts entries as they are printed: if all keys are of one sort that has an order. */
  static void sortAlike(List<Pair> entries) {
    int rank = entries.isEmpty() ? NONE : rank(entries.get(0).car);
    if (rank < FIRST_PRINTED || rank > LAST_PRINTED) {
      return;
    }
    for (Pair entry : entries) {
      if (rank(entry.car) != rank) {
        return;
      }
    }
    entries.sort((a, b) -> compareAlike(a.car, b.car));
  }

  private static int interning(Object v) {
    return v instanceof Symbol s ? -s.kind().ordinal() : 0;
  }

  private static int rank(Object v) {
    if (v instanceof Boolean) {
      return 0;
    }
    if (v instanceof Char) {
      return 1;
    }
    if (Numbers.isReal(v)) {
      return v instanceof Double d && d.isNaN() ? NONE : 2;
    }
    if (v instanceof Symbol) {
      return 3;
    }
    if (v instanceof Keyword) {
      return 4;
    }
    if (v instanceof Str) {
      return 5;
    }
    if (v instanceof Bytes) {
      return 6;
    }
    return v == Nil.NIL ? 7 : v == VoidValue.VOID ? 8 : v == Eof.EOF ? 9 : NONE;
  }

  private static int compareAlike(Object a, Object b) {
    if (a instanceof Symbol s && b instanceof Symbol t) {
      return Arrays.compare(s.name().codePoints().toArray(), t.name().codePoints().toArray());
    }
    if (a instanceof Str s && b instanceof Str t) {
      return Arrays.compare(s.chars, t.chars);
    }
    if (a instanceof Bytes s && b instanceof Bytes t) {
      return Arrays.compareUnsigned(s.data, t.data);
    }
    if (a instanceof Char c && b instanceof Char d) {
      return Integer.compare(c.code, d.code);
    }
    if (a instanceof Boolean c && b instanceof Boolean d) {
      return Boolean.compare(c, d);
    }
    if (a instanceof Keyword k && b instanceof Keyword l) {
      return k.compareTo(l);
    }
    return Numbers.isReal(a) ? Comparison.compare(a, b) : 0;
  }
}
