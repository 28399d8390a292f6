package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Arithmetic;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Exactness;
import dev.jacket.value.Numbers;
import dev.jacket.value.Slice;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as bytes (reference, section 4.3.2.9). */
@PrimitiveModule("#%kernel")
final class NumberBytes {
  private NumberBytes() {}

  @ContractCheck("(or/c 1 2 4 8)")
  static boolean isIntegerSize(Object v) {
    return v instanceof Long n && (n == 1 || n == 2 || n == 4 || n == 8);
  }

  @ContractCheck("(or/c 4 8)")
  static boolean isFlonumSize(Object v) {
    return v instanceof Long n && (n == 4 || n == 8);
  }

  @ContractCheck("(and/c bytes? (not/c immutable?))")
  static boolean isMutableBytes(Object v) {
    return v instanceof Bytes b && !b.immutable;
  }

  @Primitive(value = "integer-bytes->integer", pure = true, terse = true)
  static Object bytesToInteger(
      Bytes bytes,
      boolean signed,
      @Nullable Object bigEndian,
      @Is("exact-nonnegative-integer?") @Nullable Object start,
      @Is("exact-nonnegative-integer?") @Nullable Object end) {
    Object size = size(bytes, start, end);
    if (!isIntegerSize(size)) {
      throw Errors.arguments(
          "integer-bytes->integer", "length is not 1, 2, 4, or 8 bytes", "length", size);
    }
    Slice part = Slice.of("integer-bytes->integer", "bytes", bytes, bytes.length(), start, end);
    long bits = read(bytes.data, part, isTrue(bigEndian));
    int unused = Long.SIZE - 8 * part.length();
    if (signed) {
      return bits << unused >> unused;
    }
    return bits >= 0 ? (Object) bits : new BigInteger(Long.toUnsignedString(bits));
  }

  private static Object size(Bytes bytes, @Nullable Object start, @Nullable Object end) {
    return Arithmetic.sub(
        end == null ? (long) bytes.length() : end, start == null ? Numbers.ZERO : start);
  }

  private static boolean isTrue(@Nullable Object v) {
    return v != null && v != Boolean.FALSE;
  }

  private static long read(byte[] data, Slice part, boolean bigEndian) {
    long bits = 0;
    for (int i = 0; i < part.length(); i++) {
      int at = bigEndian ? part.start() + i : part.end() - 1 - i;
      bits = bits << 8 | data[at] & 0xFF;
    }
    return bits;
  }

  private static void write(byte[] data, int start, int size, boolean bigEndian, long bits) {
    for (int i = 0; i < size; i++) {
      int at = bigEndian ? start + size - 1 - i : start + i;
      data[at] = (byte) (bits >> 8 * i);
    }
  }

  @Primitive(value = "integer->integer-bytes", terse = true)
  static Object integerToBytes(
      @Is("exact-integer?") Object n,
      @Is("(or/c 1 2 4 8)") Object size,
      boolean signed,
      @Nullable Object bigEndian,
      @Is("(and/c bytes? (not/c immutable?))") @Nullable Object target,
      @Is("exact-nonnegative-integer?") @Nullable Object start) {
    int bytes = (int) (long) (Long) size;
    int needed = Numbers.big(n).bitLength() + (signed ? 1 : 0);
    if (needed > 8 * bytes || !signed && Numbers.signum(n) < 0) {
      throw Errors.arguments(
          "integer->integer-bytes",
          "number is out of bounds for size in bytes",
          "given number",
          n,
          "size in bytes for " + (signed ? "signed" : "unsigned"),
          size);
    }
    Bytes to = target == null ? new Bytes(new byte[bytes], false) : (Bytes) target;
    int at = start == null ? 0 : Conversions.toIndex(start);
    if (at > to.length() - bytes) {
      throw Errors.arguments(
          "integer->integer-bytes",
          "starting position too large",
          "given starting position",
          start == null ? Numbers.ZERO : start,
          "destination byte string length",
          (long) to.length(),
          "number of bytes to write",
          size);
    }
    write(to.data, at, bytes, isTrue(bigEndian), Numbers.big(n).longValue());
    return to;
  }

  @Primitive(value = "floating-point-bytes->real", pure = true, terse = true)
  static Object bytesToReal(
      Bytes bytes,
      @Nullable Object bigEndian,
      @Is("exact-nonnegative-integer?") @Nullable Object start,
      @Is("exact-nonnegative-integer?") @Nullable Object end) {
    String who = "floating-point-bytes->real";
    Slice part = Slice.of(who, "index", bytes, bytes.length(), start, end);
    if (part.length() != 4 && part.length() != 8) {
      throw Errors.arguments(who, "length is not 4 or 8 bytes", "length", (long) part.length());
    }
    long bits = read(bytes.data, part, isTrue(bigEndian));
    return part.length() == 4
        ? (double) Float.intBitsToFloat((int) bits)
        : Double.longBitsToDouble(bits);
  }

  @Primitive(value = "real->floating-point-bytes", terse = true)
  static Object realToBytes(
      @Is("real?") Object x,
      @Is("(or/c 4 8)") Object size,
      @Nullable Object bigEndian,
      @Is("(and/c bytes? (not/c immutable?))") @Nullable Object target,
      @Is("exact-nonnegative-integer?") @Nullable Object start) {
    int bytes = (int) (long) (Long) size;
    Bytes to = target == null ? new Bytes(new byte[bytes], false) : (Bytes) target;
    int at = start == null ? 0 : Conversions.toIndex(start);
    if (at > to.length() - bytes) {
      throw Errors.arguments(
          "real->floating-point-bytes",
          "byte string length is shorter than starting position plus size",
          "byte string length",
          (long) to.length(),
          "starting position",
          start == null ? Numbers.ZERO : start,
          "size",
          size);
    }
    double d = Exactness.toDouble(x);
    long bits = bytes == 4 ? Float.floatToRawIntBits((float) d) : Double.doubleToRawLongBits(d);
    write(to.data, at, bytes, isTrue(bigEndian), bits);
    return to;
  }

  @Primitive(value = "system-big-endian?", folds = true)
  static boolean isSystemBigEndian() {
    return false;
  }
}
