package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.HashOperation;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Hash;
import dev.jacket.value.HashImpersonator;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.KeyInquiry;
import dev.jacket.value.Message;
import dev.jacket.value.MutableHash;
import dev.jacket.value.RacketException;
import dev.jacket.value.Undefined;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Look-up and change of hash tables (reference, section 4.15). */
@PrimitiveModule("#%kernel")
final class HashTables {
  private HashTables() {}

  @Primitive("hash-ref")
  static Object hashRef(Machine m, int depth, Object table, Object key, @Nullable Object failure) {
    if (!(table instanceof Hash h)) {
      return impersonatedRef(m, table, key, failure);
    }
    Object found = h.get(key);
    if (found != null && found != Hash.UNSURE) {
      return found;
    }
    if (found == null) {
      return failure == null ? missing(key) : fail(m, failure);
    }
    return search(m, depth, h, key, new KeyResults.Value(failure));
  }

  private static Object impersonatedRef(
      Machine m, Object table, Object key, @Nullable Object failure) {
    if (table instanceof HashImpersonator i) {
      return HashOperation.REF.call(m, i, key, failureOf(failure));
    }
    throw Errors.argument("hash-ref", "hash?", 0, table, key);
  }

  /** The failure result as the operations on impersonators get it: the undefined value is none. */
  private static Object failureOf(@Nullable Object failure) {
    return failure == null ? Undefined.UNDEFINED : failure;
  }

  private static Object missing(Object key) {
    throw HashContracts.noValue(key);
  }

  /** The result where there is no entry: that of calling {@code failure}, or itself. */
  static Object fail(Machine m, Object failure) {
    if (!Applicables.isProcedure(failure)) {
      return failure;
    }
    if (!Applicables.accepts(failure, 0)) {
      throw new RacketException(
          ExnTypes.ARITY,
          Message.of("hash-ref: arity mismatch for failure procedure;\n given procedure does not")
              .add(" accept zero arguments\n  procedure: ")
              .show(failure));
    }
    return m.tailCall(failure);
  }

  @Primitive("hash-ref-key")
  static Object hashRefKey(
      Machine m, int depth, Object table, Object key, @Nullable Object failure) {
    if (table instanceof HashImpersonator i) {
      return HashOperation.REF_KEY.call(m, i, key, failureOf(failure));
    }
    Hash h = HashContracts.hash("hash-ref-key", table, key);
    Object found = h.getKey(key);
    if (found != null && found != Hash.UNSURE) {
      return found;
    }
    KeyResults.Key result = new KeyResults.Key(failure);
    return found == null ? result.absent(m, key) : search(m, depth, h, key, result);
  }

  @Primitive("hash-set")
  static Object hashSet(Machine m, int depth, ImmutableHash table, Object key, Object value) {
    ImmutableHash changed = table.put(key, value);
    return changed != null
        ? changed
        : search(m, depth, table, key, new KeyResults.With(table, value));
  }

  @Primitive("hash-set!")
  static Object hashSetBang(Machine m, int depth, MutableHash table, Object key, Object value) {
    return table.put(key, value)
        ? VoidValue.VOID
        : search(m, depth, table, key, new KeyResults.Put(table, value));
  }

  @Primitive("hash-remove")
  static Object hashRemove(Machine m, int depth, ImmutableHash table, Object key) {
    ImmutableHash changed = table.remove(key);
    return changed != null ? changed : search(m, depth, table, key, new KeyResults.Without(table));
  }

  @Primitive("hash-remove!")
  static Object hashRemoveBang(Machine m, int depth, MutableHash table, Object key) {
    return table.remove(key)
        ? VoidValue.VOID
        : search(m, depth, table, key, new KeyResults.Remove(table));
  }

  private static Object search(
      Machine m, int depth, Hash table, Object key, InquiryCalls.Completion then) {
    return InquiryCalls.run(m, depth, new KeyInquiry(table, key), then);
  }

  @Primitive("hash-clear")
  static Object hashClear(ImmutableHash table) {
    return ImmutableHash.empty(table.kind);
  }

  @Primitive("hash-clear!")
  static void hashClearBang(MutableHash table) {
    table.clear();
  }

  @Primitive("hash-copy")
  static Object hashCopy(Machine m, int depth, Object v) {
    return HashContents.of(m, depth, "hash-copy", v, HashContents.Copy.INSTANCE);
  }

  @Primitive("hash-keys-subset?")
  static Object isKeysSubset(Machine m, int depth, Object v, Object w) {
    return HashContents.of(m, depth, "hash-keys-subset?", v, new SubsetOf(w));
  }

  /** Goes on when the contents of the first table are known. */
  private record SubsetOf(Object other) implements HashContents.Completion {
    @Override
    public Object finish(Machine m, int depth, Hash some) {
      return HashContents.of(m, depth, "hash-keys-subset?", other, new Superset(some));
    }
  }

  private record Superset(Hash some) implements HashContents.Completion {
    @Override
    public Object finish(Machine m, int depth, Hash all) {
      return isKeysSubset(m, depth, some, all);
    }
  }

  private static Object isKeysSubset(Machine m, int depth, Hash some, Hash all) {
    if (some.kind != all.kind) {
      throw Errors.arguments(
          "hash-keys-subset?",
          "given hash tables do not use the same key comparison",
          "first table",
          some,
          "second table",
          all);
    }
    return some.count() > all.count() ? false : KeySubset.search(m, depth, some, some.first(), all);
  }
}
