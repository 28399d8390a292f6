package dev.jacket.primitives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Printer;
import dev.jacket.value.Symbol;
import org.junit.jupiter.api.Test;

/** Structure types: fields, properties, guards, prefab keys. Expected texts are Racket 8.7's. */
final class StructTypesTest {
  private static final Symbol POINT = Symbol.of("point");

  private final Kernel kernel = new Kernel();
  private final Object[] point =
      kernel.values("make-struct-type", POINT, false, 2L, 0L, false, Nil.NIL, false);

  private Object accessor(Object[] type, long index, String field) {
    return kernel.call("make-struct-field-accessor", type[3], index, Symbol.of(field));
  }

  @Test
  void fieldsAreReadAndSet() {
    Object p = kernel.call(point[1], 1L, 2L);
    Object setX = kernel.call("make-struct-field-mutator", point[4], 0L, Symbol.of("x"));
    kernel.call(setX, p, 7L);
    assertEquals(7L, kernel.call(accessor(point, 0, "x"), p));
    assertEquals(2L, kernel.call(point[3], p, 1L));
    assertEquals("(point 7 2)", Printer.errorString(p));
    assertSame(true, kernel.call(point[2], p));
    assertSame(false, kernel.call(point[2], 5L));
  }

  @Test
  void errorsNameTheAccessor() {
    assertEquals(
        "point-x: contract violation\n  expected: point?\n  given: 5",
        kernel.error(accessor(point, 0, "x"), 5L));
    assertEquals(
        "make-point: arity mismatch;\n"
            + " the expected number of arguments does not match the given number\n"
            + "  expected: 2\n  given: 1",
        kernel.error(point[1], 1L));
    assertEquals(
        "point-ref: index too large\n  index: 2\n  maximum allowed index: 1\n"
            + "  structure type: #<struct-type:point>",
        kernel.error(point[3], kernel.call(point[1], 1L, 2L), 2L));
  }

  @Test
  void automaticFieldsFollowTheGivenOnes() {
    Object[] sub =
        kernel.values("make-struct-type", Symbol.of("sub"), point[0], 1L, 2L, 0L, Nil.NIL, false);
    Object s = kernel.call(sub[1], 1L, 2L, 3L);
    assertEquals("(sub 1 2 3 0 0)", Printer.errorString(s));
    assertEquals(1L, kernel.call(accessor(point, 0, "x"), s));
  }

  @Test
  void guardsRunFromTheSubtypeUp() {
    Object outer = Kernel.lambda(2, args -> Lists.of(args[0], args[1]));
    Object inner = Kernel.lambda(3, args -> new Object[] {Lists.of(args[0]), args[1]});
    Object[] base = guarded("base", false, outer);
    Object[] derived = guarded("derived", base[0], inner);
    assertEquals(
        "(derived '((1) derived) 2)", Printer.errorString(kernel.call(derived[1], 1L, 2L)));
  }

  private Object[] guarded(String name, Object parent, Object guard) {
    return kernel.values(
        "make-struct-type",
        Symbol.of(name),
        parent,
        1L,
        0L,
        false,
        Nil.NIL,
        false,
        false,
        Nil.NIL,
        guard);
  }

  @Test
  void propertiesBringTheirSuperProperties() {
    Object guard = Kernel.lambda(2, args -> Lists.of(args[0], ((Pair) args[1]).car));
    Object[] first = kernel.values("make-struct-type-property", Symbol.of("first"), guard);
    Object convert = Kernel.lambda(1, args -> Lists.of(Symbol.of("from"), args[0]));
    Object supers = Lists.of(new Pair(first[0], convert));
    Object[] second =
        kernel.values("make-struct-type-property", Symbol.of("second"), false, supers);
    Object properties = Lists.of(new Pair(second[0], 10L));
    Object[] type =
        kernel.values("make-struct-type", Symbol.of("t"), false, 0L, 0L, false, properties);
    Object t = kernel.call(type[1]);
    assertEquals(10L, kernel.call(second[2], t));
    assertEquals("'((from 10) t)", Printer.errorString(kernel.call(first[2], t)));
    assertEquals(
        "second-accessor: contract violation\n  expected: second?\n  given: 5",
        kernel.error(second[2], 5L));
  }

  @Test
  void applicableStructuresCheckTheirArity() {
    Object body = Kernel.lambda(2, args -> args[1]);
    Object[] type =
        kernel.values(
            "make-struct-type", Symbol.of("app"), false, 1L, 0L, false, Nil.NIL, false, body);
    Object f = kernel.call(type[1], 1L);
    assertEquals(9L, kernel.call(f, 9L));
    assertEquals(1L, kernel.call("procedure-arity", f));
    assertEquals(
        "app: arity mismatch;\n"
            + " the expected number of arguments does not match the given number\n"
            + "  expected: 1\n  given: 2\n  arguments...:\n   5\n   6",
        kernel.error(f, 5L, 6L));
  }

  @Test
  void prefabTypesAreInterned() {
    Symbol name = Symbol.of("pre");
    Object a = kernel.call("prefab-key->struct-type", name, 2L);
    assertSame(a, kernel.call("prefab-key->struct-type", Lists.of(name, 2L), 2L));
    assertNotSame(a, kernel.call("prefab-key->struct-type", name, 3L));
    Object key = Lists.of(name, 1L, Symbol.of("base"), 1L);
    Object s = kernel.call("make-prefab-struct", key, 1L, 2L);
    assertEquals("'#s((pre base 1) 1 2)", Printer.errorString(s));
    assertTrue(
        kernel
            .error("make-prefab-struct", Lists.of(name, 1L), 1L, 2L)
            .startsWith("make-prefab-struct: mismatch between prefab key and field count"));
  }
}
