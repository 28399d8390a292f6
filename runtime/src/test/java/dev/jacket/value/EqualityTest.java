package dev.jacket.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Equality and hash codes of plain, deep, long and cyclic values. */
class EqualityTest {
  private static boolean isEqual(Object a, Object b) {
    int quick = Equality.compare(a, b, false);
    EqualityInquiry inquiry = EqualityInquiry.of(a, b, false);
    assertTrue(inquiry.advance());
    assertEquals(inquiry.result() ? Equality.YES : Equality.NO, quick);
    return inquiry.result();
  }

  private static boolean isEqualAlways(Object a, Object b) {
    EqualityInquiry inquiry = EqualityInquiry.of(a, b, true);
    assertTrue(inquiry.advance());
    return inquiry.result();
  }

  private static void assertAlike(Object a, Object b) {
    assertTrue(isEqual(a, b));
    assertEquals(HashCodes.of(HashKind.EQUAL, a), HashCodes.of(HashKind.EQUAL, b));
  }

  private static Object immutable(Object... keysAndValues) {
    ImmutableHash table = ImmutableHash.empty(HashKind.EQUAL);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      table = Objects.requireNonNull(table.put(keysAndValues[i], keysAndValues[i + 1]));
    }
    return table;
  }

  private static Object mutable(Object... keysAndValues) {
    MutableHash table = new MutableHash(HashKind.EQUAL, Hash.Strength.STRONG);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      table.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return table;
  }

  @Test
  void numbers() {
    assertTrue(Identity.eqv(Double.NaN, 0.0 / 0.0));
    assertFalse(Identity.eqv(0.0, -0.0));
    assertFalse(Identity.eqv(1L, 1.0));
    assertTrue(Identity.eqv(BigInteger.TEN.pow(30), BigInteger.TEN.pow(30)));
    assertFalse(Identity.eq(BigInteger.TEN.pow(30), BigInteger.TEN.pow(30)));
  }

  @Test
  void containers() {
    Object a = Lists.of(1L, Str.of("a"), Vector.of(1.5, new Box(Char.of(955), false)));
    Object b = Lists.of(1L, Str.immutable("a"), Vector.of(1.5, new Box(Char.of(955), true)));
    assertAlike(a, b);
    assertFalse(isEqual(a, Lists.of(1L, Str.of("b"), Vector.of())));
    assertFalse(isEqualAlways(a, b));
    assertFalse(isEqual(Lists.of(1L, 2L), Lists.of(1L)));
    assertFalse(isEqual(new MPair(1L, 2L), new MPair(1L, 3L)));
  }

  @Test
  void longAndDeepValues() {
    assertAlike(nested(1_500_000, true), nested(1_500_000, true));
    assertAlike(nested(1_500_000, false), nested(1_500_000, false));
    assertFalse(isEqual(nested(1_500_000, false), nested(1_500_001, false)));
  }

  private static Object nested(int depth, boolean list) {
    Object v = Nil.NIL;
    for (int i = 0; i < depth; i++) {
      v = list ? new Pair((long) i, v) : new Pair(v, Nil.NIL);
    }
    return v;
  }

  @Test
  void cycles() {
    assertAlike(ring(2), ring(3));
    assertFalse(isEqual(ring(2), new Pair(1L, ring(2))));
    Vector a = Vector.of(1L, 2L);
    a.items[1] = a;
    Vector b = Vector.of(1L, 2L);
    b.items[1] = Vector.of(1L, b);
    assertAlike(a, b);
    MutableHash h = (MutableHash) mutable(1L, 2L);
    h.put(2L, h);
    MutableHash i = (MutableHash) mutable(1L, 2L);
    i.put(2L, i);
    assertAlike(h, i);
  }

  private static Pair ring(int length) {
    Pair last = new Pair(0L, Nil.NIL);
    Pair first = last;
    for (int i = 1; i < length; i++) {
      first = new Pair(0L, first);
    }
    last.cdr = first;
    return first;
  }

  @Test
  void sharingTakesNoExponentialTime() {
    Object a = Nil.NIL;
    Object b = Nil.NIL;
    for (int i = 0; i < 200; i++) {
      a = new Pair(a, a);
      b = new Pair(b, b);
    }
    assertAlike(a, b);
  }

  @Test
  void tables() {
    Object box = new Box(1L, false);
    Object same = new Box(1L, false);
    assertAlike(immutable("k", box, 2L, 3L), immutable(2L, 3L, "k", same));
    assertAlike(mutable(box, box, 2L, 3L), mutable(2L, 3L, same, same));
    assertFalse(isEqual(immutable(box, 1L), immutable(same, 2L)));
    assertFalse(isEqual(immutable(1L, 1L), mutable(1L, 1L)));
    assertFalse(isEqual(immutable(1L, 1L), immutable(1L, 1L, 2L, 2L)));
    assertFalse(isEqualAlways(mutable(), mutable()));
    assertTrue(isEqualAlways(immutable(1L, 1L), immutable(1L, 1L)));
  }

  /** Keys with the same hash code, none of which can be compared at once. */
  @Test
  void tablesWithCollidingKeys() {
    Object a = immutable(key("AaAa", 1L), 1L, key("BBBB", 1L), 2L, key("AaBB", 1L), 3L);
    Object b = immutable(key("AaBB", 1L), 3L, key("AaAa", 1L), 1L, key("BBBB", 1L), 2L);
    assertAlike(a, b);
    Object c = immutable(key("AaBB", 1L), 1L, key("AaAa", 1L), 3L, key("BBBB", 1L), 2L);
    assertFalse(isEqual(a, c));
  }

  private static Object key(String text, Object content) {
    return Lists.of(new Box(content, false), Str.of(text));
  }

  @Test
  void structures() {
    StructType open = type(Boolean.FALSE);
    assertAlike(new Struct(open, 1L, Str.of("x")), new Struct(open, 1L, Str.of("x")));
    assertFalse(isEqual(new Struct(open, 1L), new Struct(type(Boolean.FALSE), 1L)));
    StructType opaque = type(Inspector.ROOT);
    assertFalse(isEqual(new Struct(opaque, 1L), new Struct(opaque, 1L)));
  }

  private static StructType type(Object inspector) {
    StructType.Spec spec = new StructType.Spec(Symbol.of("thing"));
    spec.initFields = 1;
    spec.inspector = inspector;
    return new StructType(spec);
  }
}
