package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Char;
import dev.jacket.value.Str;
import org.jspecify.annotations.Nullable;

/** Strings, byte strings and characters without checks of contents (reference, section 17.2). */
@PrimitiveModule("#%unsafe")
final class UnsafeStrings {
  private UnsafeStrings() {}

  @Primitive(value = "unsafe-string-length", pure = true, terse = true)
  static long stringLength(Str s) {
    return s.chars.length;
  }

  @Primitive(value = "unsafe-string-ref", terse = true)
  static Object stringRef(Str s, long index) {
    return Char.of(s.chars[(int) index]);
  }

  @Primitive(value = "unsafe-string-set!", terse = true)
  static void stringSet(Str s, long index, Char c) {
    s.chars[(int) index] = c.code;
  }

  @Primitive(value = "unsafe-string->immutable-string!", terse = true)
  static Object toImmutableString(Str s) {
    return s.immutable ? s : new Str(s.chars, true);
  }

  @Primitive(value = "unsafe-bytes-length", pure = true, terse = true)
  static long bytesLength(Bytes b) {
    return b.data.length;
  }

  @Primitive(value = "unsafe-bytes-ref", terse = true)
  static long bytesRef(Bytes b, long index) {
    return b.data[(int) index] & 0xFF;
  }

  @Primitive(value = "unsafe-bytes-set!", terse = true)
  static void bytesSet(Bytes b, long index, long value) {
    b.data[(int) index] = (byte) value;
  }

  @Primitive(value = "unsafe-bytes->immutable-bytes!", terse = true)
  static Object toImmutableBytes(Bytes b) {
    return b.immutable ? b : new Bytes(b.data, true);
  }

  @Primitive(value = "unsafe-bytes-copy!", terse = true)
  static void bytesCopy(
      Bytes target, long at, Bytes source, @Nullable Object start, @Nullable Object end) {
    ByteStrings.copyInto(target, at, source, start, end);
  }

  @Primitive(value = "unsafe-char->integer", folds = true, terse = true)
  static long charToInteger(Char c) {
    return c.code;
  }

  @Primitive(value = "unsafe-char=?", folds = true, terse = true)
  static boolean same(Char a) {
    return true;
  }

  @Primitive(value = "unsafe-char=?", folds = true, terse = true)
  static boolean same(Char a, Char b) {
    return CharComparisons.same(a, b);
  }

  @Primitive(value = "unsafe-char=?", folds = true, terse = true)
  static boolean same(Char first, @Is("char?") Object... rest) {
    return CharComparisons.same(first, rest);
  }

  @Primitive(value = "unsafe-char<?", folds = true, terse = true)
  static boolean less(Char a) {
    return true;
  }

  @Primitive(value = "unsafe-char<?", folds = true, terse = true)
  static boolean less(Char a, Char b) {
    return CharComparisons.less(a, b);
  }

  @Primitive(value = "unsafe-char<?", folds = true, terse = true)
  static boolean less(Char first, @Is("char?") Object... rest) {
    return CharComparisons.less(first, rest);
  }

  @Primitive(value = "unsafe-char>?", folds = true, terse = true)
  static boolean greater(Char a) {
    return true;
  }

  @Primitive(value = "unsafe-char>?", folds = true, terse = true)
  static boolean greater(Char a, Char b) {
    return CharComparisons.greater(a, b);
  }

  @Primitive(value = "unsafe-char>?", folds = true, terse = true)
  static boolean greater(Char first, @Is("char?") Object... rest) {
    return CharComparisons.greater(first, rest);
  }

  @Primitive(value = "unsafe-char<=?", folds = true, terse = true)
  static boolean lessOrEqual(Char a) {
    return true;
  }

  @Primitive(value = "unsafe-char<=?", folds = true, terse = true)
  static boolean lessOrEqual(Char a, Char b) {
    return CharComparisons.lessOrEqual(a, b);
  }

  @Primitive(value = "unsafe-char<=?", folds = true, terse = true)
  static boolean lessOrEqual(Char first, @Is("char?") Object... rest) {
    return CharComparisons.lessOrEqual(first, rest);
  }

  @Primitive(value = "unsafe-char>=?", folds = true, terse = true)
  static boolean greaterOrEqual(Char a) {
    return true;
  }

  @Primitive(value = "unsafe-char>=?", folds = true, terse = true)
  static boolean greaterOrEqual(Char a, Char b) {
    return CharComparisons.greaterOrEqual(a, b);
  }

  @Primitive(value = "unsafe-char>=?", folds = true, terse = true)
  static boolean greaterOrEqual(Char first, @Is("char?") Object... rest) {
    return CharComparisons.greaterOrEqual(first, rest);
  }
}
