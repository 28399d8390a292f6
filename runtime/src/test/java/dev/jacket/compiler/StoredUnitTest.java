package dev.jacket.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacket.compiler.ir.Unit;
import dev.jacket.compiler.store.BuiltinReference;
import dev.jacket.compiler.store.DatumReader;
import dev.jacket.compiler.store.DatumWriter;
import dev.jacket.expander.compile.CompiledCode;
import dev.jacket.expander.compile.UnitCompiler.Use;
import dev.jacket.machine.Machine;
import dev.jacket.regexp.Regexp;
import dev.jacket.value.Box;
import dev.jacket.value.Bytes;
import dev.jacket.value.Char;
import dev.jacket.value.Complex;
import dev.jacket.value.Eof;
import dev.jacket.value.Extflonum;
import dev.jacket.value.HashKind;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Keyword;
import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.PrefabTypes;
import dev.jacket.value.Ratio;
import dev.jacket.value.Str;
import dev.jacket.value.Struct;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import dev.jacket.value.Undefined;
import dev.jacket.value.Vector;
import dev.jacket.value.VoidValue;
import java.math.BigInteger;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Units and data that are stored and loaded. */
final class StoredUnitTest {
  private static Object[] again(Object... data) {
    DatumWriter out = new DatumWriter();
    for (Object datum : data) {
      out.add(datum);
    }
    return new DatumReader(BuiltinReference::name).read(out.toByteArray());
  }

  @Test
  void atomsComeBack() {
    Object[] atoms = {
      true,
      false,
      Nil.NIL,
      VoidValue.VOID,
      Eof.EOF,
      Undefined.UNDEFINED,
      Symbol.of("x y"),
      Symbol.unreadable("u"),
      Keyword.of("k"),
      Char.of(0x1F600),
      0L,
      -1L,
      Long.MIN_VALUE,
      new BigInteger("123456789012345678901234567890"),
      Ratio.of(1, 3),
      1.5,
      -0.0,
      Double.NaN,
      Complex.of(1.0, 2.0),
      Complex.of((Object) 1L, 2L),
      new Extflonum("1.5t2"),
      Path.of("/tmp/ä")
    };
    Object[] back = again(atoms);
    for (int i = 0; i < atoms.length; i++) {
      assertEquals(atoms[i], back[i]);
    }
  }

  @Test
  void mutabilityIsKept() {
    Object[] back =
        again(Str.immutable("aλ"), Str.of("b"), Bytes.utf8("c"), new Box(1L, true), Vector.of(2L));
    assertTrue(((Str) back[0]).immutable);
    assertEquals("aλ", back[0].toString());
    assertTrue(!((Str) back[1]).immutable && !((Bytes) back[2]).immutable);
    assertTrue(((Box) back[3]).immutable && !((Vector) back[4]).immutable);
  }

  @Test
  void compoundDataComeBack() {
    Object key = Symbol.of("point");
    StructType point = Objects.requireNonNull(PrefabTypes.find("test", key, 2));
    ImmutableHash table = ImmutableHash.empty(HashKind.EQ);
    table = Objects.requireNonNull(table.put(key, Lists.of(1L, 2L)));
    Object[] back =
        again(
            new Struct(point, 1L, Str.immutable("y")),
            table,
            Regexp.literal(true, Str.immutable("a+")));
    Struct s = (Struct) back[0];
    assertSame(point, s.type);
    assertEquals(1L, s.fields[0]);
    ImmutableHash h = (ImmutableHash) back[1];
    assertEquals(HashKind.EQ, h.kind);
    assertEquals(2, Lists.length(Objects.requireNonNull(h.get(key))));
    assertEquals(Regexp.literal(true, Str.immutable("a+")), back[2]);
  }

  @Test
  void uninternedSymbolsStayThemselves() {
    Symbol a = Symbol.uninterned("g");
    Object[] back = again(Lists.of(a, Symbol.uninterned("g"), Symbol.of("g")), a);
    Object[] items = Lists.toArray(back[0]);
    assertSame(items[0], back[1]);
    assertNotSame(items[0], items[1]);
    assertSame(Symbol.of("g"), items[2]);
  }

  @Test
  void deepAndLongDataNeedNoStack() {
    Object deep = Nil.NIL;
    Object flat = Symbol.of("end");
    for (int i = 0; i < 200_000; i++) {
      deep = new Pair(deep, Nil.NIL);
      flat = new Pair((long) i, flat);
    }
    Object[] back = again(deep, flat);
    int depth = 0;
    for (Object rest = back[0]; rest instanceof Pair p; rest = p.car) {
      depth++;
    }
    assertEquals(200_000, depth);
    assertEquals(200_000, Lists.length(back[1]));
  }

  @Test
  void cyclesAndStrangersAreRefused() {
    Vector v = Vector.of(1L);
    v.items[0] = v;
    assertThrows(IllegalArgumentException.class, () -> again(v));
    assertThrows(IllegalArgumentException.class, () -> again(new Object()));
  }

  private final StoredUnits stored = new StoredUnits(Programs.BUILTINS);

  @Test
  void unitsRunAfterLoading() {
    String program =
        "(define (f x . r) (list x r car '(a \"s\" 1.5))) (list (f 1 2) (apply f '(3)))";
    Compiler compiler = new Compiler(Programs.BUILTINS);
    Unit unit = MiniFrontEnd.unit("test", program, Programs.BUILTINS);
    CompiledCode code = compiler.compile(unit, Use.KEEP);
    CompiledCode loaded = stored.load(code.stored());
    String expected = "((1 (2) #<procedure:car> (a s 1.5)) (3 () #<procedure:car> (a s 1.5)))";
    for (CompiledCode c : new CompiledCode[] {code, loaded, stored.load(loaded.stored())}) {
      Object value = Programs.value(Programs.instantiate(c, unit), new Machine(100), false);
      assertEquals(expected, MiniReader.show(value));
    }
  }

  @Test
  void otherBytesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> stored.load(new byte[] {1, 2, 3}));
    assertThrows(IllegalArgumentException.class, () -> stored.load(new byte[0]));
  }
}
