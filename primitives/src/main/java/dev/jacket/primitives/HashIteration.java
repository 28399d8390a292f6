package dev.jacket.primitives;

import static dev.jacket.primitives.HashContracts.plain;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.HashOperation;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Hash;
import dev.jacket.value.HashImpersonator;
import dev.jacket.value.Pair;
import org.jspecify.annotations.Nullable;

/** Iteration over hash tables by positions (reference, section 4.15). */
@PrimitiveModule("#%kernel")
final class HashIteration {
  private HashIteration() {}

  @Primitive("hash-iterate-first")
  static Object first(Object table) {
    return orFalse(plain("hash-iterate-first", table).first());
  }

  @Primitive("hash-iterate-next")
  static Object next(Object table, Object position) {
    Hash h =
        table instanceof HashImpersonator i
            ? i.table
            : HashContracts.hash("hash-iterate-next", table, position);
    return orFalse(h.next(position("hash-iterate-next", position)));
  }

  @Primitive(value = "hash-iterate-key", control = true)
  static Object key(Machine m, Object table, Object position, @Nullable Object bad) {
    if (table instanceof HashImpersonator i) {
      return impersonated(m, i, HashOperation.KEY, "hash-iterate-key", position, bad);
    }
    Hash h = HashContracts.hash("hash-iterate-key", table);
    Object key = h.keyAt(position("hash-iterate-key", position));
    return key != null ? key : orBad("hash-iterate-key", position, bad);
  }

  @Primitive(value = "hash-iterate-value", control = true)
  static Object value(Machine m, Object table, Object position, @Nullable Object bad) {
    if (table instanceof HashImpersonator i) {
      return impersonated(m, i, HashOperation.VALUE, "hash-iterate-value", position, bad);
    }
    Hash h = HashContracts.hash("hash-iterate-value", table);
    Object value = h.valueAt(position("hash-iterate-value", position));
    return value != null ? value : orBad("hash-iterate-value", position, bad);
  }

  @Primitive(value = "hash-iterate-pair", control = true)
  static Object pair(Machine m, Object table, Object position, @Nullable Object bad) {
    if (table instanceof HashImpersonator i) {
      return impersonated(m, i, HashOperation.PAIR, "hash-iterate-pair", position, bad);
    }
    Hash h = HashContracts.hash("hash-iterate-pair", table);
    long at = position("hash-iterate-pair", position);
    Object key = h.keyAt(at);
    Object value = h.valueAt(at);
    if (key != null && value != null) {
      return new Pair(key, value);
    }
    Object instead = orBad("hash-iterate-pair", position, bad);
    return new Pair(instead, instead);
  }

  @Primitive(value = "hash-iterate-key+value", control = true)
  static Object keyAndValue(Machine m, Object table, Object position, @Nullable Object bad) {
    if (table instanceof HashImpersonator i) {
      return impersonated(
          m, i, HashOperation.KEY_AND_VALUE, "hash-iterate-key+value", position, bad);
    }
    Hash h = HashContracts.hash("hash-iterate-key+value", table);
    long at = position("hash-iterate-key+value", position);
    Object key = h.keyAt(at);
    Object value = h.valueAt(at);
    if (key != null && value != null) {
      return m.values(key, value);
    }
    Object instead = orBad("hash-iterate-key+value", position, bad);
    return m.values(instead, instead);
  }

  /** Has the library see to the entry at a position of an impersonated table. */
  private static Object impersonated(
      Machine m,
      HashImpersonator table,
      HashOperation operation,
      String who,
      Object position,
      @Nullable Object bad) {
    Object key = table.table.keyAt(position(who, position));
    if (key != null) {
      return operation.call(m, table, key);
    }
    Object instead = orBad(who, position, bad);
    return switch (operation) {
      case PAIR -> new Pair(instead, instead);
      case KEY_AND_VALUE -> m.values(instead, instead);
      default -> instead;
    };
  }

  private static Object orFalse(long position) {
    return position < 0 ? (Object) false : (Object) position;
  }

  /** A position as Java has it; one that is too large for any table stays so. */
  private static long position(String who, Object v) {
    if (!Conversions.isIndex(v)) {
      throw Errors.argument(who, "exact-nonnegative-integer?", 0, v);
    }
    return v instanceof Long n ? n : Long.MAX_VALUE;
  }

  private static Object orBad(String who, Object position, @Nullable Object bad) {
    if (bad == null) {
      throw Errors.arguments(who, "no element at index", "index", position);
    }
    return bad;
  }
}
