package dev.jacket.primitives;

import dev.jacket.machine.ElementReading;
import dev.jacket.machine.ElementWriting;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Identity;
import dev.jacket.value.IndexErrors;
import dev.jacket.value.Lists;
import dev.jacket.value.Numbers;
import dev.jacket.value.RacketException;
import dev.jacket.value.Slice;
import dev.jacket.value.Vector;
import dev.jacket.value.VectorImpersonator;
import dev.jacket.value.VoidValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Vectors (reference, section 4.12). */
@PrimitiveModule("#%kernel")
final class Vectors {
  private Vectors() {}

  @Primitive(value = "vector?", folds = true)
  static boolean isVector(Object v) {
    return v instanceof Vector || v instanceof VectorImpersonator;
  }

  @ContractCheck("(and/c vector? (not impersonator?))")
  static boolean isPlain(Object v) {
    return v instanceof Vector;
  }

  @ContractCheck("(and/c vector? (not immutable?) (not impersonator?))")
  static boolean isPlainMutable(Object v) {
    return v instanceof Vector vector && !vector.immutable;
  }

  @ContractCheck("valid-vector-length?")
  static boolean isLength(Object v) {
    return Numbers.isExactNonnegativeInteger(v);
  }

  @Primitive(value = "make-vector", terse = true)
  static Object makeVector(@Is("valid-vector-length?") Object length, @Nullable Object fill) {
    Object[] items = new Object[Lengths.check("vector", length)];
    Arrays.fill(items, fill == null ? Numbers.ZERO : fill);
    return new Vector(items, false);
  }

  @Primitive(value = "vector", pure = true, terse = true)
  static Object vector(Object... items) {
    return new Vector(items.clone(), false);
  }

  @Primitive(value = "vector-immutable", pure = true, terse = true)
  static Object vectorImmutable(Object... items) {
    return new Vector(items.clone(), true);
  }

  @Primitive(value = "vector-length", folds = true, terse = true)
  static long length(Vector v) {
    return v.items.length;
  }

  @Primitive(value = "vector*-length", folds = true, terse = true)
  static long plainLength(@Is("(and/c vector? (not impersonator?))") Vector v) {
    return v.items.length;
  }

  @Primitive(value = "vector-ref", terse = true)
  static Object ref(Vector v, Object index) {
    if (index instanceof Long i && i >= 0 && i < v.items.length) {
      return v.items[(int) (long) i];
    }
    throw badIndex("vector-ref", v, index);
  }

  @Primitive(value = "vector*-ref", terse = true)
  static Object plainRef(@Is("(and/c vector? (not impersonator?))") Vector v, Object index) {
    if (index instanceof Long i && i >= 0 && i < v.items.length) {
      return v.items[(int) (long) i];
    }
    throw badIndex("vector*-ref", v, index);
  }

  @Primitive(value = "vector-set!", terse = true)
  static void set(@Is("(and/c vector? (not/c immutable?))") Vector v, Object index, Object value) {
    if (!(index instanceof Long i && i >= 0 && i < v.items.length)) {
      throw badIndex("vector-set!", v, index);
    }
    v.items[(int) (long) i] = value;
  }

  @Primitive(value = "vector*-set!", terse = true)
  static void plainSet(
      @Is("(and/c vector? (not immutable?) (not impersonator?))") Vector v,
      Object index,
      Object value) {
    if (!(index instanceof Long i && i >= 0 && i < v.items.length)) {
      throw badIndex("vector*-set!", v, index);
    }
    v.items[(int) (long) i] = value;
  }

  private static RacketException badIndex(String who, Vector v, Object index) {
    return IndexErrors.index(who, "vector", v, index, v.items.length);
  }

  @Primitive(value = "vector-cas!", terse = true)
  static boolean cas(
      @Is("(and/c vector? (not/c immutable?))") Vector v,
      Object index,
      Object expected,
      Object value) {
    if (!Identity.eq(casRef(v, index), expected)) {
      return false;
    }
    v.items[(int) (long) (Long) index] = value;
    return true;
  }

  private static Object casRef(Vector v, Object index) {
    if (index instanceof Long i && i >= 0 && i < v.items.length) {
      return v.items[(int) (long) i];
    }
    throw badIndex("vector-cas!", v, index);
  }

  @Primitive(value = "vector->list", pure = true, terse = true)
  static Object toList(Vector v) {
    return Lists.of(v.items);
  }

  @Primitive(value = "list->vector", pure = true, terse = true)
  static Object ofList(@Is("list?") Object list) {
    return new Vector(Lists.toArray(list), false);
  }

  @Primitive(value = "vector->immutable-vector", pure = true, terse = true)
  static Object toImmutable(Vector v) {
    return v.immutable ? v : new Vector(v.items.clone(), true);
  }

  @Primitive(value = "vector-fill!", terse = true)
  static void fill(Vector v, Object value) {
    if (v.immutable) {
      throw Errors.argument("vector-fill!", "(and/c vector? (not/c immutable?))", 0, v);
    }
    Arrays.fill(v.items, value);
  }

  @ContractCheck("vector?")
  static boolean isAnyVector(Object v) {
    return isVector(v);
  }

  /** The vector itself, or that below impersonators. */
  private static Vector plain(Object v) {
    return v instanceof VectorImpersonator i ? i.vector : (Vector) v;
  }

  @Primitive(value = "vector-copy!", terse = true)
  static Object copy(
      Machine m,
      int depth,
      @Is("(and/c vector? (not/c immutable?))") Object target,
      @Is("exact-nonnegative-integer?") Object at,
      @Is("vector?") Object source,
      @Is("exact-nonnegative-integer?") @Nullable Object start,
      @Is("exact-nonnegative-integer?") @Nullable Object end) {
    String who = "vector-copy!";
    Vector into = plain(target);
    Vector from = plain(source);
    int to = Slice.start(who, "vector", target, into.items.length, at);
    Slice part = Slice.of(who, "vector", source, from.items.length, start, end);
    if (part.length() > into.items.length - to) {
      throw IndexErrors.noRoom(who, "vector", into.items.length, (long) to + part.length());
    }
    CopyInto then = new CopyInto(target, to);
    return source instanceof VectorImpersonator i
        ? ElementReading.read(m, depth, i, part.start(), part.end(), true, then)
        : then.copy(m, depth, from.items, part.start(), part.length());
  }

  /** Puts elements into a vector. */
  private record CopyInto(Object target, int at) implements ElementReading.Completion {
    @Override
    public Object finish(Machine m, int depth, Object[] items) {
      return copy(m, depth, items, 0, items.length);
    }

    Object copy(Machine m, int depth, Object[] items, int start, int count) {
      if (target instanceof VectorImpersonator i) {
        Object[] copied = Arrays.copyOfRange(items, start, start + count);
        return ElementWriting.write(m, depth, i, at, copied);
      }
      System.arraycopy(items, start, ((Vector) target).items, at, count);
      return VoidValue.VOID;
    }
  }

  @Primitive(value = "vector->values", terse = true)
  static Object toValues(
      Machine m, int depth, @Is("vector?") Object v, @Nullable Object start, @Nullable Object end) {
    Vector plain = plain(v);
    Slice part = Slice.of("vector->values", "vector", v, plain.items.length, start, end);
    return v instanceof VectorImpersonator i
        ? ElementReading.read(m, depth, i, part.start(), part.end(), false, ReadElements.VALUES)
        : m.values(Arrays.copyOfRange(plain.items, part.start(), part.end()));
  }
}
