package dev.jacket.primitives;

import dev.jacket.port.Utf8;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Char;
import dev.jacket.value.Errors;
import dev.jacket.value.Slice;
import dev.jacket.value.Str;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strings as bytes and back (reference, section 4.5.3). */
@PrimitiveModule("#%kernel")
final class StringsAsBytes {
  private StringsAsBytes() {}

  @ContractCheck("(or/c char? #f)")
  static boolean isCharOrFalse(Object v) {
    return v == Boolean.FALSE || v instanceof Char;
  }

  @ContractCheck("(or/c byte? #f)")
  static boolean isByteOrFalse(Object v) {
    return v == Boolean.FALSE || NumberContracts.isByte(v);
  }

  private static Slice part(String who, Bytes b, @Nullable Object start, @Nullable Object end) {
    return Slice.of(who, "byte string", b, b.data.length, start, end);
  }

  private static Slice part(String who, Str s, @Nullable Object start, @Nullable Object end) {
    return Slice.of(who, "byte string", s, s.chars.length, start, end);
  }

  @Primitive(value = "bytes->string/utf-8", terse = true)
  static Object utf8ToString(
      Bytes b,
      @Is("(or/c char? #f)") @Nullable Object errorChar,
      @Nullable Object start,
      @Nullable Object end) {
    return decode(
        "bytes->string/utf-8", "is not a well-formed UTF-8 encoding", b, errorChar, start, end);
  }

  @Primitive(value = "bytes->string/locale", terse = true)
  static Object localeToString(
      Bytes b,
      @Is("(or/c char? #f)") @Nullable Object errorChar,
      @Nullable Object start,
      @Nullable Object end) {
    return decode(
        "bytes->string/locale",
        "is not a valid encoding for the current locale",
        b,
        errorChar,
        start,
        end);
  }

  private static Object decode(
      String who,
      String problem,
      Bytes b,
      @Nullable Object errorChar,
      @Nullable Object start,
      @Nullable Object end) {
    Slice part = part(who, b, start, end);
    int[] chars = new int[part.length()];
    int n = 0;
    for (int at = part.start(); at < part.end(); ) {
      int c = Utf8.decode(b.data, at, part.end());
      if (c >= 0) {
        at += Utf8.encodedLength(c);
      } else if (errorChar instanceof Char replacement) {
        c = replacement.code;
        at++;
      } else {
        throw Errors.arguments(who, "byte string " + problem, "byte string", b);
      }
      chars[n++] = c;
    }
    return new Str(n == chars.length ? chars : Arrays.copyOf(chars, n), false);
  }

  @Primitive(value = "bytes->string/latin-1", terse = true)
  static Object latin1ToString(
      Bytes b,
      @Is("(or/c char? #f)") @Nullable Object errorChar,
      @Nullable Object start,
      @Nullable Object end) {
    Slice part = part("bytes->string/latin-1", b, start, end);
    int[] chars = new int[part.length()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = b.data[part.start() + i] & 0xFF;
    }
    return new Str(chars, false);
  }

  @Primitive(value = "string->bytes/utf-8", terse = true)
  static Object stringToUtf8(
      Str s,
      @Is("(or/c byte? #f)") @Nullable Object errorByte,
      @Nullable Object start,
      @Nullable Object end) {
    Slice part = part("string->bytes/utf-8", s, start, end);
    return new Bytes(Utf8.encode(s.chars, part.start(), part.end()), false);
  }

  @Primitive(value = "string->bytes/locale", terse = true)
  static Object stringToLocale(
      Str s,
      @Is("(or/c byte? #f)") @Nullable Object errorByte,
      @Nullable Object start,
      @Nullable Object end) {
    Slice part = part("string->bytes/locale", s, start, end);
    return new Bytes(Utf8.encode(s.chars, part.start(), part.end()), false);
  }

  @Primitive(value = "string->bytes/latin-1", terse = true)
  static Object stringToLatin1(
      Str s,
      @Is("(or/c byte? #f)") @Nullable Object errorByte,
      @Nullable Object start,
      @Nullable Object end) {
    Slice part = part("string->bytes/latin-1", s, start, end);
    byte[] data = new byte[part.length()];
    for (int i = 0; i < data.length; i++) {
      int c = s.chars[part.start() + i];
      if (c < 256) {
        data[i] = (byte) c;
      } else if (errorByte instanceof Long replacement) {
        data[i] = (byte) (long) replacement;
      } else {
        throw Errors.arguments(
            "string->bytes/latin-1", "string cannot be encoded in Latin-1", "string", s);
      }
    }
    return new Bytes(data, false);
  }

  @Primitive(value = "bytes-utf-8-length", terse = true)
  static Object utf8Length(
      Bytes b,
      @Is("(or/c char? #f)") @Nullable Object errorChar,
      @Nullable Object start,
      @Nullable Object end) {
    Slice part = part("bytes-utf-8-length", b, start, end);
    long length = 0;
    for (int at = part.start(); at < part.end(); length++) {
      int step = step(b, at, part.end(), errorChar);
      if (step == 0) {
        return Boolean.FALSE;
      }
      at += step;
    }
    return length;
  }

  @Primitive(value = "bytes-utf-8-ref", terse = true)
  static Object utf8Ref(
      Bytes b,
      @Is("exact-nonnegative-integer?") Object skip,
      @Is("(or/c char? #f)") @Nullable Object errorChar,
      @Nullable Object start,
      @Nullable Object end) {
    Slice part = part("bytes-utf-8-ref", b, start, end);
    int at = skip(b, part, skip, errorChar);
    if (at < 0 || at >= part.end()) {
      return Boolean.FALSE;
    }
    int c = Utf8.decode(b.data, at, part.end());
    if (c >= 0) {
      return Char.of(c);
    }
    return errorChar == null ? Boolean.FALSE : errorChar;
  }

  @Primitive(value = "bytes-utf-8-index", terse = true)
  static Object utf8Index(
      Bytes b,
      @Is("exact-nonnegative-integer?") Object skip,
      @Is("(or/c char? #f)") @Nullable Object errorChar,
      @Nullable Object start,
      @Nullable Object end) {
    Slice part = part("bytes-utf-8-index", b, start, end);
    int at = skip(b, part, skip, errorChar);
    boolean there = at >= 0 && at < part.end() && step(b, at, part.end(), errorChar) > 0;
    return there ? (Object) (long) at : Boolean.FALSE;
  }

  /** The number of bytes of the character at an index; 0 if there is none and no replacement. */
  private static int step(Bytes b, int at, int end, @Nullable Object errorChar) {
    int c = Utf8.decode(b.data, at, end);
    return c >= 0 ? Utf8.encodedLength(c) : errorChar instanceof Char ? 1 : 0;
  }

  /** The index behind so many characters, or -1. */
  private static int skip(Bytes b, Slice part, Object count, @Nullable Object errorChar) {
    int at = part.start();
    for (long n = count instanceof Long k ? k : Long.MAX_VALUE; n > 0; n--) {
      int step = at < part.end() ? step(b, at, part.end(), errorChar) : 0;
      if (step == 0) {
        return -1;
      }
      at += step;
    }
    return at;
  }
}
