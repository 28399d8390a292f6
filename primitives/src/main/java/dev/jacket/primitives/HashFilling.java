package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Errors;
import dev.jacket.value.Hash;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Inquiry;
import dev.jacket.value.KeyInquiry;
import dev.jacket.value.MutableHash;
import dev.jacket.value.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes hash tables of keys and values. */
final class HashFilling {
  private HashFilling() {}

  /** An immutable table of keys and values in turn. */
  static Object immutable(Machine m, int depth, HashKind kind, Object[] items) {
    if (items.length % 2 != 0) {
      throw Errors.arguments(
          kind.constructor(),
          "key does not have a value (i.e., an odd number of arguments were provided)",
          "key",
          items[items.length - 1]);
    }
    return fill(m, depth, ImmutableHash.empty(kind), items, 0);
  }

  /** An immutable table of an association list. */
  static Object immutable(Machine m, int depth, HashKind kind, @Nullable Object entries) {
    return fill(m, depth, ImmutableHash.empty(kind), items(entries), 0);
  }

  /** A mutable table of an association list. */
  static Object mutable(
      Machine m, int depth, HashKind kind, Hash.Strength strength, @Nullable Object entries) {
    return fill(m, depth, new MutableHash(kind, strength), items(entries), 0);
  }

  /** Keys and values of an association list in turn; null stands for an empty list. */
  static Object[] items(@Nullable Object entries) {
    List<Object> items = new ArrayList<>();
    for (Object rest = entries; rest instanceof Pair p; rest = p.cdr) {
      Pair entry = (Pair) p.car;
      items.add(entry.car);
      items.add(entry.cdr);
    }
    return items.toArray();
  }

  /** The table with the items from {@code start} on added; a mutable one is changed. */
  private static Object fill(Machine m, int depth, Hash table, Object[] items, int start) {
    Hash filled = table;
    for (int i = start; i < items.length; i += 2) {
      Hash next = put(filled, items[i], items[i + 1]);
      if (next == null) {
        KeyInquiry search = new KeyInquiry(filled, items[i]);
        return InquiryCalls.run(m, depth, search, new Found(filled, items, i));
      }
      filled = next;
    }
    return filled;
  }

  private static @Nullable Hash put(Hash table, Object key, Object value) {
    if (table instanceof MutableHash mutable) {
      return mutable.put(key, value) ? mutable : null;
    }
    return ((ImmutableHash) table).put(key, value);
  }

  /** Adds an entry whose key was looked for, and then the others. */
  private record Found(Hash table, Object[] items, int at) implements InquiryCalls.Completion {
    @Override
    public Object finish(Machine m, Inquiry done) {
      Hash filled = table;
      if (table instanceof MutableHash mutable) {
        mutable.put((KeyInquiry) done, items[at + 1]);
      } else {
        filled = ((ImmutableHash) table).put((KeyInquiry) done, items[at + 1]);
      }
      return m.tailCall(new Rest(filled, items, at + 2));
    }
  }

  private static final class Rest extends Procedure {
    private final Hash table;
    private final Object[] items;
    private final int start;

    Rest(Hash table, Object[] items, int start) {
      this.table = Objects.requireNonNull(table);
      this.items = items;
      this.start = start;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return fill(m, depth, table, items, start);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return table.kindName();
    }
  }
}
