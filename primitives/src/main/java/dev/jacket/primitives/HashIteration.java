package dev.jacket.primitives;

import static dev.jacket.primitives.HashContracts.hash;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Hash;
import dev.jacket.value.Pair;
import org.jspecify.annotations.Nullable;

/** Iteration over hash tables by positions (reference, section 4.15). */
@PrimitiveModule("#%kernel")
final class HashIteration {
  private HashIteration() {}

  @Primitive("hash-iterate-first")
  static Object first(Object table) {
    return orFalse(hash("hash-iterate-first", table).first());
  }

  @Primitive("hash-iterate-next")
  static Object next(Object table, Object position) {
    Hash h = hash("hash-iterate-next", table, position);
    return orFalse(h.next(position("hash-iterate-next", position)));
  }

  @Primitive("hash-iterate-key")
  static Object key(Object table, Object position, @Nullable Object bad) {
    Hash h = hash("hash-iterate-key", table);
    Object key = h.keyAt(position("hash-iterate-key", position));
    return key != null ? key : orBad("hash-iterate-key", position, bad);
  }

  @Primitive("hash-iterate-value")
  static Object value(Object table, Object position, @Nullable Object bad) {
    Hash h = hash("hash-iterate-value", table);
    Object value = h.valueAt(position("hash-iterate-value", position));
    return value != null ? value : orBad("hash-iterate-value", position, bad);
  }

  @Primitive("hash-iterate-pair")
  static Object pair(Object table, Object position, @Nullable Object bad) {
    Hash h = hash("hash-iterate-pair", table);
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
    Hash h = hash("hash-iterate-key+value", table);
    long at = position("hash-iterate-key+value", position);
    Object key = h.keyAt(at);
    Object value = h.valueAt(at);
    if (key != null && value != null) {
      return m.values(key, value);
    }
    Object instead = orBad("hash-iterate-key+value", position, bad);
    return m.values(instead, instead);
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
