package dev.jacket.primitives;

import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Char;
import dev.jacket.value.Errors;
import dev.jacket.value.IndexErrors;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Numbers;
import dev.jacket.value.Pair;
import dev.jacket.value.Slice;
import dev.jacket.value.Str;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Construction and parts of strings (reference, section 4.4.1). */
@PrimitiveModule("#%kernel")
final class Strings {
  private Strings() {}

  @Primitive(value = "string?", folds = true)
  static boolean isString(Object v) {
    return v instanceof Str;
  }

  @ContractCheck("mutable-string?")
  static boolean isMutable(Object v) {
    return v instanceof Str s && !s.immutable;
  }

  @ContractCheck("(and/c string? (not/c immutable?))")
  static boolean isMutableTarget(Object v) {
    return v instanceof Str s && !s.immutable;
  }

  @ContractCheck("valid-string-length?")
  static boolean isLength(Object v) {
    return Numbers.isExactNonnegativeInteger(v);
  }

  @Primitive(value = "make-string", terse = true)
  static Object makeString(@Is("valid-string-length?") Object length, @Nullable Char fill) {
    int[] chars = new int[Lengths.check("string", length)];
    if (fill != null) {
      Arrays.fill(chars, fill.code);
    }
    return new Str(chars, false);
  }

  @Primitive(value = "string", pure = true, terse = true)
  static Object string(@Is("char?") Object... items) {
    int[] chars = new int[items.length];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = ((Char) items[i]).code;
    }
    return new Str(chars, false);
  }

  @Primitive(value = "string-length", pure = true, terse = true)
  static long length(Str s) {
    return s.chars.length;
  }

  @Primitive(value = "string-ref", terse = true)
  static Object ref(Str s, Object index) {
    if (index instanceof Long i && i >= 0 && i < s.chars.length) {
      return Char.of(s.chars[(int) (long) i]);
    }
    throw IndexErrors.index("string-ref", "string", s, index, s.chars.length);
  }

  @Primitive(value = "string-set!", terse = true)
  static void set(@Is("mutable-string?") Str s, Object index, Char c) {
    if (!(index instanceof Long i && i >= 0 && i < s.chars.length)) {
      throw IndexErrors.index("string-set!", "string", s, index, s.chars.length);
    }
    s.chars[(int) (long) i] = c.code;
  }

  @Primitive(value = "substring", terse = true)
  static Object substring(Str s, Object start, @Nullable Object end) {
    Slice part = Slice.of("substring", "string", s, s.chars.length, start, end);
    return new Str(Arrays.copyOfRange(s.chars, part.start(), part.end()), false);
  }

  @Primitive(value = "string-copy", pure = true, terse = true)
  static Object copy(Str s) {
    return new Str(s.chars.clone(), false);
  }

  @Primitive(value = "string-copy!", terse = true)
  static void copyInto(
      @Is("(and/c string? (not/c immutable?))") Str target,
      @Is("exact-nonnegative-integer?") Object at,
      Str source,
      @Is("exact-nonnegative-integer?") @Nullable Object start,
      @Is("exact-nonnegative-integer?") @Nullable Object end) {
    String who = "string-copy!";
    int to = Slice.start(who, "string", target, target.chars.length, at);
    Slice part = Slice.of(who, "string", source, source.chars.length, start, end);
    if (part.length() > target.chars.length - to) {
      throw IndexErrors.noRoom(who, "string", target.chars.length, (long) to + part.length());
    }
    System.arraycopy(source.chars, part.start(), target.chars, to, part.length());
  }

  @Primitive(value = "string-fill!", terse = true)
  static void fill(@Is("mutable-string?") Str s, Char c) {
    Arrays.fill(s.chars, c.code);
  }

  @Primitive(value = "string-append", pure = true, terse = true)
  static Object append(Str a, Str b) {
    int[] chars = Arrays.copyOf(a.chars, a.chars.length + b.chars.length);
    System.arraycopy(b.chars, 0, chars, a.chars.length, b.chars.length);
    return new Str(chars, false);
  }

  @Primitive(value = "string-append", pure = true, terse = true)
  static Object append(@Is("string?") Object... strings) {
    return new Str(joined(strings), false);
  }

  @Primitive(value = "string-append-immutable", pure = true, terse = true)
  static Object appendImmutable(@Is("string?") Object... strings) {
    return new Str(joined(strings), true);
  }

  private static int[] joined(Object[] strings) {
    int length = 0;
    for (Object s : strings) {
      length += ((Str) s).chars.length;
    }
    int[] chars = new int[length];
    int at = 0;
    for (Object s : strings) {
      int[] part = ((Str) s).chars;
      System.arraycopy(part, 0, chars, at, part.length);
      at += part.length;
    }
    return chars;
  }

  @Primitive(value = "string->immutable-string", pure = true, terse = true)
  static Object toImmutable(Str s) {
    return s.immutable ? s : new Str(s.chars.clone(), true);
  }

  @Primitive(value = "string->list", pure = true, terse = true)
  static Object toList(Str s) {
    Object list = Nil.NIL;
    for (int i = s.chars.length - 1; i >= 0; i--) {
      list = new Pair(Char.of(s.chars[i]), list);
    }
    return list;
  }

  @Primitive(value = "list->string", terse = true)
  static Object ofList(@Is("list?") Object list) {
    int[] chars = new int[Lists.length(list)];
    int i = 0;
    for (Object rest = list; rest instanceof Pair p; rest = p.cdr) {
      if (!(p.car instanceof Char c)) {
        throw Errors.argument("list->string", "char?", 0, p.car);
      }
      chars[i++] = c.code;
    }
    return new Str(chars, false);
  }
}
