package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.Machine;
import dev.jacket.port.BytesConverter;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Arithmetic;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Numbers;
import dev.jacket.value.Slice;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conversion between encodings (reference, section 4.5.4). */
@PrimitiveModule("#%kernel")
final class BytesConverters {
  private BytesConverters() {}

  /** No encoding has more bytes for what another has one byte for. */
  private static final int MOST_BYTES = 8;

  @ContractCheck("bytes-converter?")
  static boolean isConverterContract(Object v) {
    return v instanceof BytesConverter;
  }

  @ContractCheck("(or/c #f (and/c bytes? (not/c immutable?)))")
  static boolean isTarget(Object v) {
    return v == Boolean.FALSE || v instanceof Bytes b && !b.immutable;
  }

  @Primitive(value = "bytes-converter?", folds = true)
  static boolean isConverter(Object v) {
    return v instanceof BytesConverter;
  }

  @Primitive(value = "bytes-open-converter", terse = true)
  static Object open(Str from, Str to) {
    BytesConverter converter = BytesConverter.open(from.toString(), to.toString());
    return converter == null ? Boolean.FALSE : converter;
  }

  @Primitive(value = "bytes-close-converter", terse = true)
  static void close(@Is("bytes-converter?") Object converter) {
    ((BytesConverter) converter).close();
  }

  @Primitive(value = "bytes-convert", control = true, terse = true)
  static Object convert(
      Machine m,
      @Is("bytes-converter?") Object converter,
      Bytes source,
      @Nullable Object start,
      @Nullable Object end,
      @Is("(or/c #f (and/c bytes? (not/c immutable?)))") @Nullable Object target,
      @Nullable Object targetStart,
      @Nullable Object targetEnd) {
    String who = "bytes-convert";
    Slice part = Slice.of(who, "byte string", source, source.length(), start, end);
    ByteBuffer in = BytesConverter.buffer(source, part.start(), part.end());
    if (target instanceof Bytes bytes) {
      Slice room = Slice.of(who, "byte string", bytes, bytes.length(), targetStart, targetEnd);
      ByteBuffer out = BytesConverter.buffer(bytes, room.start(), room.end());
      BytesConverter.Status status = run(who, converter, in, out);
      return m.values(
          (long) (out.position() - room.start()),
          (long) (in.position() - part.start()),
          symbol(status));
    }
    ByteBuffer out = ByteBuffer.allocate(room(part.length(), targetStart, targetEnd));
    BytesConverter.Status status = run(who, converter, in, out);
    Bytes result = new Bytes(Arrays.copyOf(out.array(), out.position()), false);
    return m.values(result, (long) (in.position() - part.start()), symbol(status));
  }

  @Primitive(value = "bytes-convert-end", control = true, terse = true)
  static Object convertEnd(
      Machine m,
      @Is("bytes-converter?") Object converter,
      @Is("(or/c #f (and/c bytes? (not/c immutable?)))") @Nullable Object target,
      @Nullable Object targetStart,
      @Nullable Object targetEnd) {
    String who = "bytes-convert-end";
    checkOpen(who, (BytesConverter) converter);
    Object written = Numbers.ZERO;
    if (!(target instanceof Bytes bytes)) {
      written = new Bytes(new byte[0], false);
    } else {
      Slice.of(who, "byte string", bytes, bytes.length(), targetStart, targetEnd);
    }
    return m.values(written, Symbol.of("complete"));
  }

  /** The longest result wanted, or enough for any. */
  private static int room(int length, @Nullable Object start, @Nullable Object end) {
    if (end == null || end == Boolean.FALSE) {
      return MOST_BYTES * length;
    }
    Object size = Arithmetic.sub(end, start == null ? Numbers.ZERO : start);
    return Math.min(Conversions.toIndex(size), MOST_BYTES * length);
  }

  private static BytesConverter.Status run(
      String who, Object converter, ByteBuffer in, ByteBuffer out) {
    BytesConverter open = (BytesConverter) converter;
    checkOpen(who, open);
    return open.convert(in, out);
  }

  private static void checkOpen(String who, BytesConverter converter) {
    if (converter.isClosed()) {
      throw Errors.arguments(who, "converter is closed", "converter", converter);
    }
  }

  private static Symbol symbol(BytesConverter.Status status) {
    return Symbol.of(status.name().toLowerCase(Locale.ROOT));
  }
}
