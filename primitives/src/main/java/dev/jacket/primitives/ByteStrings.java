package dev.jacket.primitives;

import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.IndexErrors;
import dev.jacket.value.Lists;
import dev.jacket.value.Message;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Slice;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Byte strings (reference, section 4.5). */
@PrimitiveModule("#%kernel")
final class ByteStrings {
  private ByteStrings() {}

  @Primitive(value = "bytes?", folds = true)
  static boolean isBytes(Object v) {
    return v instanceof Bytes;
  }

  @Primitive(value = "make-bytes", terse = true)
  static Object makeBytes(
      @Is("exact-nonnegative-integer?") Object length, @Is("byte?") @Nullable Object fill) {
    byte[] data = new byte[Lengths.check("byte string", length)];
    if (fill != null) {
      Arrays.fill(data, toByte(fill));
    }
    return new Bytes(data, false);
  }

  @Primitive(value = "make-shared-bytes", terse = true)
  static Object makeSharedBytes(
      @Is("exact-nonnegative-integer?") Object length, @Is("byte?") @Nullable Object fill) {
    return makeBytes(length, fill);
  }

  private static byte toByte(Object v) {
    return (byte) (long) (Long) v;
  }

  @Primitive(value = "bytes", pure = true, terse = true)
  static Object bytes(@Is("byte?") Object... items) {
    byte[] data = new byte[items.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = toByte(items[i]);
    }
    return new Bytes(data, false);
  }

  @Primitive(value = "shared-bytes", pure = true, terse = true)
  static Object sharedBytes(@Is("byte?") Object... items) {
    return bytes(items);
  }

  @Primitive(value = "bytes-length", pure = true, terse = true)
  static long length(Bytes b) {
    return b.data.length;
  }

  @Primitive(value = "bytes-ref", terse = true)
  static long ref(Bytes b, Object index) {
    if (index instanceof Long i && i >= 0 && i < b.data.length) {
      return b.data[(int) (long) i] & 0xFF;
    }
    throw IndexErrors.index("bytes-ref", "byte string", b, index, b.data.length);
  }

  @Primitive(value = "bytes-set!", terse = true)
  static void set(@Is("(and/c bytes? (not/c immutable?))") Bytes b, Object index, Object value) {
    if (!(index instanceof Long i && i >= 0 && i < b.data.length)) {
      throw IndexErrors.index("bytes-set!", "byte string", b, index, b.data.length);
    }
    if (!NumberContracts.isByte(value)) {
      throw Errors.contract(Message.of("bytes-set!: invalid value ").show(value));
    }
    b.data[(int) (long) i] = toByte(value);
  }

  @Primitive(value = "subbytes", terse = true)
  static Object subbytes(Bytes b, Object start, @Nullable Object end) {
    Slice part = Slice.of("subbytes", "byte string", b, b.data.length, start, end);
    return new Bytes(Arrays.copyOfRange(b.data, part.start(), part.end()), false);
  }

  @Primitive(value = "bytes-copy", pure = true, terse = true)
  static Object copy(Bytes b) {
    return new Bytes(b.data.clone(), false);
  }

  @Primitive(value = "bytes-copy!", terse = true)
  static void copyInto(
      @Is("(and/c bytes? (not/c immutable?))") Bytes target,
      @Is("exact-nonnegative-integer?") Object at,
      Bytes source,
      @Is("exact-nonnegative-integer?") @Nullable Object start,
      @Is("exact-nonnegative-integer?") @Nullable Object end) {
    String who = "bytes-copy!";
    int to = Slice.start(who, "byte string", target, target.data.length, at);
    Slice part = Slice.of(who, "byte string", source, source.data.length, start, end);
    if (part.length() > target.data.length - to) {
      throw IndexErrors.noRoom(who, "byte string", target.data.length, (long) to + part.length());
    }
    System.arraycopy(source.data, part.start(), target.data, to, part.length());
  }

  @Primitive(value = "bytes-fill!", terse = true)
  static void fill(@Is("(and/c bytes? (not/c immutable?))") Bytes b, @Is("byte?") Object value) {
    Arrays.fill(b.data, toByte(value));
  }

  @Primitive(value = "bytes-append", pure = true, terse = true)
  static Object append(@Is("bytes?") Object... parts) {
    int length = 0;
    for (Object part : parts) {
      length += ((Bytes) part).data.length;
    }
    byte[] data = new byte[length];
    int at = 0;
    for (Object part : parts) {
      byte[] next = ((Bytes) part).data;
      System.arraycopy(next, 0, data, at, next.length);
      at += next.length;
    }
    return new Bytes(data, false);
  }

  @ContractCheck("bytes?")
  static boolean isBytesContract(Object v) {
    return v instanceof Bytes;
  }

  @ContractCheck("(listof byte?)")
  static boolean isListOfBytes(Object v) {
    if (!Lists.isList(v)) {
      return false;
    }
    Object rest = v;
    while (rest instanceof Pair p && NumberContracts.isByte(p.car)) {
      rest = p.cdr;
    }
    return rest == Nil.NIL;
  }

  @Primitive(value = "bytes->immutable-bytes", pure = true, terse = true)
  static Object toImmutable(Bytes b) {
    return b.immutable ? b : new Bytes(b.data.clone(), true);
  }

  @Primitive(value = "bytes->list", pure = true, terse = true)
  static Object toList(Bytes b) {
    Object list = Nil.NIL;
    for (int i = b.data.length - 1; i >= 0; i--) {
      list = new Pair((long) (b.data[i] & 0xFF), list);
    }
    return list;
  }

  @Primitive(value = "list->bytes", pure = true, terse = true)
  static Object ofList(@Is("(listof byte?)") Object list) {
    return bytes(Lists.toArray(list));
  }

  @Primitive(value = "bytes=?", folds = true, terse = true)
  static boolean same(Bytes a) {
    return true;
  }

  @Primitive(value = "bytes=?", folds = true, terse = true)
  static boolean same(Bytes a, Bytes b) {
    return Arrays.equals(a.data, b.data);
  }

  @Primitive(value = "bytes=?", folds = true, terse = true)
  static boolean same(Bytes first, @Is("bytes?") Object... rest) {
    Bytes last = first;
    for (Object v : rest) {
      Bytes next = (Bytes) v;
      if (!same(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "bytes<?", folds = true, terse = true)
  static boolean less(Bytes a) {
    return true;
  }

  @Primitive(value = "bytes<?", folds = true, terse = true)
  static boolean less(Bytes a, Bytes b) {
    return Arrays.compareUnsigned(a.data, b.data) < 0;
  }

  @Primitive(value = "bytes<?", folds = true, terse = true)
  static boolean less(Bytes first, @Is("bytes?") Object... rest) {
    Bytes last = first;
    for (Object v : rest) {
      Bytes next = (Bytes) v;
      if (!less(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }

  @Primitive(value = "bytes>?", folds = true, terse = true)
  static boolean greater(Bytes a) {
    return true;
  }

  @Primitive(value = "bytes>?", folds = true, terse = true)
  static boolean greater(Bytes a, Bytes b) {
    return Arrays.compareUnsigned(a.data, b.data) > 0;
  }

  @Primitive(value = "bytes>?", folds = true, terse = true)
  static boolean greater(Bytes first, @Is("bytes?") Object... rest) {
    Bytes last = first;
    for (Object v : rest) {
      Bytes next = (Bytes) v;
      if (!greater(last, next)) {
        return false;
      }
      last = next;
    }
    return true;
  }
}
