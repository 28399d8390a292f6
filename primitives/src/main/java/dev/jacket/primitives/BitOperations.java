package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Arithmetic;
import dev.jacket.value.Bits;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.Numbers;
import dev.jacket.value.RacketException;

/** Exact integers as rows of bits (reference, section 4.3.2.5). */
@PrimitiveModule("#%kernel")
final class BitOperations {
  private BitOperations() {}

  @Primitive(value = "bitwise-and", folds = true, terse = true)
  static Object and(@Is("exact-integer?") Object a, @Is("exact-integer?") Object b) {
    return Bits.and(a, b);
  }

  @Primitive(value = "bitwise-ior", folds = true, terse = true)
  static Object or(@Is("exact-integer?") Object a, @Is("exact-integer?") Object b) {
    return Bits.or(a, b);
  }

  @Primitive(value = "bitwise-xor", folds = true, terse = true)
  static Object xor(@Is("exact-integer?") Object a, @Is("exact-integer?") Object b) {
    return Bits.xor(a, b);
  }

  @Primitive(value = "bitwise-and", folds = true, terse = true)
  static Object and(@Is("exact-integer?") Object... terms) {
    Object result = -1L;
    for (Object term : terms) {
      result = Bits.and(result, term);
    }
    return result;
  }

  @Primitive(value = "bitwise-ior", folds = true, terse = true)
  static Object or(@Is("exact-integer?") Object... terms) {
    Object result = Numbers.ZERO;
    for (Object term : terms) {
      result = Bits.or(result, term);
    }
    return result;
  }

  @Primitive(value = "bitwise-xor", folds = true, terse = true)
  static Object xor(@Is("exact-integer?") Object... terms) {
    Object result = Numbers.ZERO;
    for (Object term : terms) {
      result = Bits.xor(result, term);
    }
    return result;
  }

  @Primitive(value = "bitwise-not", folds = true, terse = true)
  static Object not(@Is("exact-integer?") Object n) {
    return Bits.not(n);
  }

  @Primitive(value = "arithmetic-shift", folds = true, terse = true)
  static Object shift(Object n, @Is("exact-integer?") Object count) {
    if (!Numbers.isExactInteger(n)) { // the count is checked first
      throw Errors.argument("arithmetic-shift", "exact-integer?", 0, n);
    }
    return Bits.shift(n, count);
  }

  @Primitive(value = "bitwise-bit-set?", folds = true, terse = true)
  static boolean isBitSet(@Is("exact-integer?") Object n, Object index) {
    if (!Numbers.isExactInteger(index)) {
      throw Errors.argument("bitwise-bit-set?", "exact-integer?", 0, index);
    }
    if (!Conversions.isIndex(index)) {
      throw invalidBit("bitwise-bit-set?", "bit", index);
    }
    return Bits.isSet(n, index);
  }

  @Primitive(value = "bitwise-bit-field", folds = true, terse = true)
  static Object bitField(@Is("exact-integer?") Object n, Object start, Object end) {
    if (!Conversions.isIndex(start)) {
      throw invalidBit("bitwise-bit-field", "start", start);
    }
    if (!Conversions.isIndex(end) || Arithmetic.less(end, start)) {
      throw invalidBit("bitwise-bit-field", "end", end);
    }
    return Bits.field(n, start, end);
  }

  private static RacketException invalidBit(String who, String which, Object index) {
    return Errors.contract(Message.of(who + ": invalid " + which + " index ").show(index));
  }

  @Primitive(value = "integer-length", folds = true, terse = true)
  static long integerLength(@Is("exact-integer?") Object n) {
    return Bits.length(n);
  }
}
