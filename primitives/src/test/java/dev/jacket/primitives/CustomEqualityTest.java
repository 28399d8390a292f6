package dev.jacket.primitives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;
import dev.jacket.value.CustomEquality;
import dev.jacket.value.Hash;
import dev.jacket.value.HashCodes;
import dev.jacket.value.HashKind;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Comparing and hashing by procedures, with much stack and with hardly any: then each call ends up
 * in frames on the heap.
 */
class CustomEqualityTest {
  /** Structures with a field that counts and one that does not. */
  private static final StructType TYPE = type();

  private static StructType type() {
    StructType.Spec spec = new StructType.Spec(Symbol.of("named"));
    spec.initFields = 2;
    spec.immutableFields = new boolean[] {true, true};
    spec.properties =
        Map.of(
            EqualityGuard.PROPERTY,
            new CustomEquality(new Compare(), new HashIt(), new HashIt(), false));
    return new StructType(spec);
  }

  private static Object named(Object name, Object other) {
    return new Struct(TYPE, name, other);
  }

  /** Compares the first fields. */
  private static final class Compare extends Procedure {
    @Override
    public Object call3(Machine m, int depth, Object a, Object b, Object recur) {
      return m.tailCall(recur, ((Struct) a).fields[0], ((Struct) b).fields[0]);
    }

    @Override
    public long arityMask() {
      return 8;
    }

    @Override
    public String name() {
      return "compare";
    }
  }

  /** Hashes the first field. */
  private static final class HashIt extends Procedure {
    @Override
    public Object call2(Machine m, int depth, Object v, Object recur) {
      return m.tailCall(recur, ((Struct) v).fields[0]);
    }

    @Override
    public long arityMask() {
      return 4;
    }

    @Override
    public String name() {
      return "hash";
    }
  }

  private static Object call(int limit, String name, Object... args) {
    Object procedure = Objects.requireNonNull(PrimitiveModules.value("#%kernel", name));
    return new Machine(limit).callNested(procedure, args);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void comparesByProcedures(int limit) {
    Object a = Lists.of(1L, named(Str.of("x"), 1L), named(Lists.of(named(2L, 1L)), 2L));
    Object b = Lists.of(1L, named(Str.of("x"), 2L), named(Lists.of(named(2L, 3L)), 4L));
    assertEquals(true, call(limit, "equal?", a, b));
    assertEquals(call(limit, "equal-hash-code", a), call(limit, "equal-hash-code", b));
    Object c = Lists.of(1L, named(Str.of("y"), 2L), named(Lists.of(named(2L, 3L)), 4L));
    assertEquals(false, call(limit, "equal?", a, c));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void comparesLongLists(int limit) {
    Object a = Nil.NIL;
    Object b = Nil.NIL;
    for (long i = 0; i < 10_000; i++) {
      a = new Pair(named(i, 1L), a);
      b = new Pair(named(i, 2L), b);
    }
    assertEquals(true, call(limit, "equal?", a, b));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void comparesCycles(int limit) {
    Struct a = (Struct) named(1L, 1L);
    a.fields[0] = Lists.of(1L, a);
    Struct b = (Struct) named(1L, 1L);
    b.fields[0] = Lists.of(1L, b);
    assertEquals(true, call(limit, "equal?", a, b));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void findsKeys(int limit) {
    Object table =
        call(limit, "hash", named(Str.of("AaAa"), 1L), 1L, named(Str.of("BBBB"), 1L), 2L, 3L, 3L);
    assertEquals(2L, call(limit, "hash-ref", table, named(Str.of("BBBB"), 2L)));
    assertEquals(7L, call(limit, "hash-ref", table, named(Str.of("CC"), 2L), 7L));
    Object changed = call(limit, "hash-set", table, named(Str.of("BBBB"), 3L), 4L);
    assertEquals(3L, call(limit, "hash-count", changed));
    assertEquals(4L, call(limit, "hash-ref", changed, named(Str.of("BBBB"), 2L)));
    assertEquals(2L, call(limit, "hash-ref", table, named(Str.of("BBBB"), 2L)));
    Object removed = call(limit, "hash-remove", changed, named(Str.of("BBBB"), 5L));
    assertEquals(2L, call(limit, "hash-count", removed));
    assertSame(Boolean.TRUE, call(limit, "hash-keys-subset?", removed, table));
    Object again =
        call(limit, "hash", 3L, 3L, named(Str.of("BBBB"), 5L), 2L, named(Str.of("AaAa"), 6L), 1L);
    assertEquals(true, call(limit, "equal?", table, again));
    assertEquals(false, call(limit, "equal?", changed, again));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void changesMutableTables(int limit) {
    Object table = call(limit, "make-hash");
    for (long i = 0; i < 100; i++) {
      call(limit, "hash-set!", table, named(i % 10, i), i);
    }
    assertEquals(10L, call(limit, "hash-count", table));
    assertEquals(93L, call(limit, "hash-ref", table, named(3L, 0L)));
    call(limit, "hash-remove!", table, named(3L, 0L));
    assertEquals(9L, call(limit, "hash-count", table));
    assertEquals(0L, call(limit, "hash-ref", table, named(3L, 0L), 0L));
    Struct key = (Struct) call(limit, "hash-ref-key", table, named(4L, 0L));
    assertEquals(4L, key.fields[1]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void findsAssociations(int limit) {
    Object list = Lists.of(new Pair(named(1L, 1L), 1L), new Pair(named(2L, 1L), 2L));
    assertEquals(2L, ((Pair) call(limit, "assoc", named(2L, 7L), list)).cdr);
    assertEquals(false, call(limit, "assoc", named(3L, 7L), list));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300})
  void tablesSayWhenTheyNeedProcedures(int limit) {
    Hash table = (Hash) call(limit, "make-hash");
    assertSame(Hash.UNSURE, table.get(named(1L, 1L)));
    assertEquals(HashCodes.UNSURE, HashCodes.of(HashKind.EQUAL, named(1L, 1L)));
  }
}
