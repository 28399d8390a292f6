package dev.jacket.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hash tables against those of Java. */
class HashTablesTest {
  private static final int KEYS = 400;

  /** Strings of which many have the same hash code, and numbers that differ in high bits only. */
  private static Object key(int i) {
    if (i % 3 == 0) {
      return (long) i << 40;
    }
    StringBuilder text = new StringBuilder();
    for (int rest = i; rest > 0; rest /= 2) {
      text.append(rest % 2 == 0 ? "Aa" : "BB");
    }
    return Str.immutable(text.toString());
  }

  private static ImmutableHash put(ImmutableHash table, Object key, Object value) {
    return Objects.requireNonNull(table.put(key, value));
  }

  private static ImmutableHash remove(ImmutableHash table, Object key) {
    return Objects.requireNonNull(table.remove(key));
  }

  /** Whether a table has these entries, found by keys and by positions. */
  private static void check(Map<Integer, Object> expected, Hash table) {
    assertEquals(expected.size(), table.count());
    for (int i = 0; i < KEYS; i++) {
      assertEquals(expected.get(i), table.get(key(i)));
    }
    List<Object> values = new ArrayList<>();
    for (long at = table.first(); at >= 0; at = table.next(at)) {
      Object key = Objects.requireNonNull(table.keyAt(at));
      Object value = Objects.requireNonNull(table.valueAt(at));
      assertSame(table.get(key), value);
      assertEquals(HashCodes.of(table.kind, key), table.hashAt(at));
      values.add(value);
    }
    assertEquals(expected.size(), values.size());
    assertEquals(expected.size(), new java.util.HashSet<>(values).size());
  }

  @Test
  void immutableTablesKeepTheirVersions() {
    Random random = new Random(1);
    Map<Integer, Object> expected = new HashMap<>();
    ImmutableHash table = ImmutableHash.empty(HashKind.EQUAL);
    List<ImmutableHash> versions = new ArrayList<>();
    List<Map<Integer, Object>> contents = new ArrayList<>();
    for (int step = 0; step < 6000; step++) {
      int i = random.nextInt(KEYS);
      boolean adds = random.nextInt(step / 1000 % 2 == 0 ? 4 : 2) > 0 && step < 5000;
      if (adds) {
        expected.put(i, "value " + step);
        table = put(table, key(i), Objects.requireNonNull(expected.get(i)));
      } else {
        expected.remove(i);
        table = remove(table, key(i));
      }
      if (step % 500 == 0) {
        versions.add(table);
        contents.add(new HashMap<>(expected));
      }
    }
    check(expected, table);
    for (int i = 0; i < versions.size(); i++) {
      check(contents.get(i), versions.get(i));
    }
  }

  @Test
  void removalOfAllGivesTheEmptyTable() {
    ImmutableHash table = ImmutableHash.empty(HashKind.EQUAL);
    for (int i = 0; i < KEYS; i++) {
      table = put(table, key(i), i);
    }
    for (int i = 0; i < KEYS; i++) {
      table = remove(table, key(i));
    }
    assertSame(ImmutableHash.empty(HashKind.EQUAL), table);
  }

  @Test
  void unchangedTablesStayTheSame() {
    Str key = Str.immutable("a");
    ImmutableHash table = put(ImmutableHash.empty(HashKind.EQUAL), key, Boolean.TRUE);
    assertSame(table, table.put(key, Boolean.TRUE));
    assertSame(table, table.remove(Str.immutable("b")));
    Str other = Str.of("a");
    ImmutableHash changed = put(table, other, Boolean.TRUE);
    assertNotSame(table, changed);
    assertSame(other, changed.getKey(key));
  }

  @Test
  void orderDependsOnKeysOnly() {
    ImmutableHash up = ImmutableHash.empty(HashKind.EQ);
    ImmutableHash down = up;
    for (int i = 0; i < 1000; i++) {
      up = put(up, Symbol.of("s" + i), (long) i);
      down = put(down, Symbol.of("s" + (999 - i)), (long) i);
    }
    List<@Nullable Object> keys = new ArrayList<>();
    List<@Nullable Object> others = new ArrayList<>();
    up.forEach((key, value) -> keys.add(key));
    down.forEach((key, value) -> others.add(key));
    assertEquals(keys, others);
  }

  @Test
  void mutableTablesFollowJavas() {
    Random random = new Random(2);
    Map<Integer, Object> expected = new LinkedHashMap<>();
    MutableHash table = new MutableHash(HashKind.EQUAL, Hash.Strength.STRONG);
    for (int step = 0; step < 20000; step++) {
      int i = random.nextInt(KEYS);
      if (random.nextInt(5) < 3) {
        expected.put(i, "value " + step);
        assertTrue(table.put(key(i), Objects.requireNonNull(expected.get(i))));
      } else {
        expected.remove(i);
        assertTrue(table.remove(key(i)));
      }
      if (step % 2000 == 0) {
        check(expected, table);
      }
    }
    check(expected, table);
    List<Object> values = new ArrayList<>();
    table.forEach((key, value) -> values.add(value));
    assertEquals(new ArrayList<>(expected.values()), values);
    table.clear();
    check(Map.of(), table);
  }

  @Test
  void entriesCanBeRemovedDuringIteration() {
    MutableHash table = new MutableHash(HashKind.EQV, Hash.Strength.STRONG);
    for (long i = 0; i < 1000; i++) {
      table.put(i, i);
    }
    long seen = 0;
    for (long at = table.first(); at >= 0; at = table.next(at)) {
      Long key = (Long) Objects.requireNonNull(table.keyAt(at));
      seen++;
      table.remove(key);
      table.remove(key + 1);
      assertNull(table.keyAt(at));
    }
    assertEquals(500, seen);
    assertEquals(0, table.count());
    assertEquals(-1, table.first());
  }

  @Test
  void keysOfDifferentKinds() {
    MutableHash eq = new MutableHash(HashKind.EQ, Hash.Strength.STRONG);
    eq.put(100_000L, Boolean.TRUE);
    eq.put(Char.of(0x3bb), Boolean.TRUE);
    eq.put(1.5, Boolean.TRUE);
    assertSame(Boolean.TRUE, eq.get(Long.parseLong("100000")));
    assertSame(Boolean.TRUE, eq.get(Char.of(0x3bb)));
    assertNull(eq.get(Double.parseDouble("1.5")));
    MutableHash always = new MutableHash(HashKind.ALWAYS, Hash.Strength.STRONG);
    always.put(Str.of("a"), Boolean.TRUE);
    always.put(Str.immutable("b"), Boolean.TRUE);
    assertNull(always.get(Str.of("a")));
    assertSame(Boolean.TRUE, always.get(Str.immutable("b")));
  }

  @Test
  void weakTablesForgetKeys() throws InterruptedException {
    MutableHash table = new MutableHash(HashKind.EQUAL, Hash.Strength.WEAK);
    Str kept = Str.of("kept");
    table.put(kept, Boolean.TRUE);
    table.put(7L, Boolean.TRUE);
    for (int i = 0; i < 100; i++) {
      table.put(Str.of("dropped " + i), Boolean.TRUE);
    }
    for (int i = 0; i < 100 && table.count() > 2; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertEquals(2, table.count());
    assertSame(Boolean.TRUE, table.get(Str.of("kept")));
    assertSame(kept, table.getKey(Str.of("kept")));
    assertSame(Boolean.TRUE, table.get(7L));
  }
}
