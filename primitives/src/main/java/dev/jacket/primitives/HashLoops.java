package dev.jacket.primitives;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Hash;
import dev.jacket.value.KeyOrder;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.VoidValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of a procedure with each key and value of a hash table (reference, section 4.15). */
@PrimitiveModule("#%kernel")
final class HashLoops {
  private HashLoops() {}

  @Primitive("hash-map")
  static Object hashMap(
      Machine m, int depth, Object table, Object procedure, @Nullable Object tryOrder) {
    return HashContents.of(m, depth, "hash-map", table, new Mapping(procedure, tryOrder));
  }

  @Primitive("hash-for-each")
  static Object hashForEach(
      Machine m, int depth, Object table, Object procedure, @Nullable Object tryOrder) {
    return HashContents.of(m, depth, "hash-for-each", table, new Visits(procedure, tryOrder));
  }

  private record Mapping(Object procedure, @Nullable Object tryOrder)
      implements HashContents.Completion {
    @Override
    public Object finish(Machine m, int depth, Hash table) {
      Pair[] entries = entries("hash-map", table, procedure, tryOrder);
      return map(m, depth, entries, 0, procedure, Nil.NIL);
    }
  }

  private record Visits(Object procedure, @Nullable Object tryOrder)
      implements HashContents.Completion {
    @Override
    public Object finish(Machine m, int depth, Hash table) {
      Pair[] entries = entries("hash-for-each", table, procedure, tryOrder);
      return forEach(m, depth, entries, 0, procedure);
    }
  }

  /** The entries as they are now: the procedure may change the table. */
  private static Pair[] entries(String who, Hash h, Object procedure, @Nullable Object tryOrder) {
    if (!Contracts.acceptsTwo(procedure)) {
      throw Errors.argument(who, "(procedure-arity-includes/c 2)", 0, procedure);
    }
    List<Pair> entries = new ArrayList<>(h.count());
    h.forEach((key, value) -> entries.add(new Pair(key, value)));
    if (tryOrder != null && tryOrder != Boolean.FALSE) {
      KeyOrder.sort(entries);
    }
    return entries.toArray(Pair[]::new);
  }

  private static Object map(
      Machine m, int depth, Pair[] entries, int start, Object procedure, Object before) {
    Object results = before;
    for (int i = start; i < entries.length; i++) {
      Object r = m.call2(procedure, depth + 1, entries[i].car, entries[i].cdr);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new MapFrame(entries, i + 1, procedure, results));
        return r;
      }
      results = new Pair(r, results);
    }
    return Lists.reverse(results);
  }

  private static final class MapFrame extends Frame {
    private final Pair[] entries;
    private final int next;
    private final Object procedure;
    private final Object results;

    MapFrame(Pair[] entries, int next, Object procedure, Object results) {
      this.entries = entries;
      this.next = next;
      this.procedure = procedure;
      this.results = results;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return map(m, depth, entries, next, procedure, new Pair(value, results));
    }
  }

  private static Object forEach(Machine m, int depth, Pair[] entries, int start, Object procedure) {
    for (int i = start; i < entries.length; i++) {
      Object r = m.call2(procedure, depth + 1, entries[i].car, entries[i].cdr);
      if (r == Machine.SPECIAL && m.settleValues(depth) == Machine.SPECIAL) {
        m.save(new ForEachFrame(entries, i + 1, procedure));
        return Machine.SPECIAL;
      }
    }
    return VoidValue.VOID;
  }

  private static final class ForEachFrame extends Frame {
    private final Pair[] entries;
    private final int next;
    private final Object procedure;

    ForEachFrame(Pair[] entries, int next, Object procedure) {
      this.entries = entries;
      this.next = next;
      this.procedure = procedure;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return forEach(m, depth, entries, next, procedure);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
