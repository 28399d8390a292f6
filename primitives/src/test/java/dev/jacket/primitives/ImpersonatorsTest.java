package dev.jacket.primitives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.jacket.value.Lists;
import dev.jacket.value.Nil;
import dev.jacket.value.Pair;
import dev.jacket.value.Printer;
import dev.jacket.value.Symbol;
import org.junit.jupiter.api.Test;

/** Impersonators and chaperones of procedures and structures, and maps over lists. */
final class ImpersonatorsTest {
  private final Kernel kernel = new Kernel();
  private final Object twice = Kernel.lambda(1, args -> 2 * (Long) args[0]);
  private final Object addOne = Kernel.lambda(1, args -> 1 + (Long) args[0]);

  @Test
  void wrappersSeeArgumentsAndResults() {
    Object impersonated = kernel.call("impersonate-procedure", twice, addOne);
    assertEquals(12L, kernel.call(impersonated, 5L));
    Object tag = Kernel.lambda(1, args -> Lists.of(args[0]));
    Object both = Kernel.lambda(1, args -> new Object[] {tag, 1 + (Long) args[0]});
    Object wrapped = kernel.call("impersonate-procedure", impersonated, both);
    assertEquals("'(14)", Printer.errorString(kernel.call(wrapped, 5L)));
  }

  @Test
  void chaperonesMayNotReplaceValues() {
    Object chaperone = kernel.call("chaperone-procedure", twice, addOne);
    assertEquals(
        "procedure chaperone: non-chaperone result; received an argument that is not a chaperone"
            + " of the original argument\n  original: 5\n  received: 6",
        kernel.error(chaperone, 5L));
    assertSame(true, kernel.call("chaperone-of?", chaperone, twice));
    assertSame(false, kernel.call("chaperone-of?", twice, chaperone));
  }

  @Test
  void propertiesAreFoundThroughLayers() {
    Object[] property = kernel.values("make-impersonator-property", Symbol.of("note"));
    Object inner = kernel.call("chaperone-procedure", twice, false, property[0], 7L);
    Object outer = kernel.call("impersonate-procedure", inner, addOne);
    assertEquals(7L, kernel.call(property[2], outer));
    assertSame(twice, kernel.call("chaperone-procedure", twice, false));
  }

  @Test
  void fieldsPassRedirections() {
    Object[] type =
        kernel.values("make-struct-type", Symbol.of("p"), false, 1L, 0L, false, Nil.NIL, false);
    Object x = kernel.call("make-struct-field-accessor", type[3], 0L, Symbol.of("x"));
    Object setX = kernel.call("make-struct-field-mutator", type[4], 0L, Symbol.of("x"));
    Object p = kernel.call(type[1], 1L);
    Object read = Kernel.lambda(2, args -> new Pair(Symbol.of("r"), args[1]));
    Object write = Kernel.lambda(2, args -> new Pair(Symbol.of("w"), args[1]));
    Object impersonator = kernel.call("impersonate-struct", p, x, read, setX, write);
    assertEquals("'(r . 1)", Printer.errorString(kernel.call(x, impersonator)));
    kernel.call(setX, impersonator, 2L);
    assertEquals("'(w . 2)", Printer.errorString(kernel.call(x, p)));
    assertSame(true, kernel.call(type[2], impersonator));
    Object replacing = kernel.call("chaperone-struct", p, x, read);
    assertEquals(
        "struct-ref: non-chaperone result; received a value that is not a chaperone of the"
            + " original value\n  original: '(w . 2)\n  received: '(r w . 2)",
        kernel.error(x, replacing));
  }

  @Test
  void elementsPassRedirections() {
    Object v = kernel.call("vector", 1L, 2L);
    Object read = Kernel.lambda(3, args -> Lists.of(args[1], args[2]));
    Object write = Kernel.lambda(3, args -> Lists.of(args[2]));
    Object impersonator = kernel.call("impersonate-vector", v, read, write);
    assertEquals("'(1 2)", Printer.errorString(kernel.call("vector-ref", impersonator, 1L)));
    kernel.call("vector-set!", impersonator, 0L, 9L);
    assertEquals("'(9)", Printer.errorString(kernel.call("vector-ref", v, 0L)));
    assertEquals(2L, kernel.call("vector-length", impersonator));
    Object box = kernel.call("box", 1L);
    Object other = Kernel.lambda(2, args -> 5L);
    assertEquals(
        "unbox: chaperone produced a result that is not a chaperone of the original result\n"
            + "  chaperone result: 5\n  original result: 1",
        kernel.error("unbox", kernel.call("chaperone-box", box, other, other)));
  }

  @Test
  void mapsCallByTheProtocol() {
    Object list = Lists.of(1L, 2L, 3L);
    assertEquals("'(2 4 6)", Printer.errorString(kernel.call("map", twice, list)));
    assertEquals(
        "map: list lengths do not match\n  first list: '(1 2 3)\n  second list: '(1)",
        kernel.error("map", twice, list, Lists.of(1L)));
    Object big = Kernel.lambda(1, args -> (Long) args[0] > 1);
    assertSame(true, kernel.call("ormap", big, list));
    assertSame(false, kernel.call("andmap", big, list));
  }

  @Test
  void namesAndAritiesOfAdaptedProcedures() {
    Object renamed = kernel.call("procedure-rename", twice, Symbol.of("double"));
    assertEquals(Symbol.of("double"), kernel.call("object-name", renamed));
    assertEquals(
        "double: arity mismatch;\n"
            + " the expected number of arguments does not match the given number\n"
            + "  expected: 1\n  given: 2",
        kernel.error(renamed, 1L, 2L));
    Object method = kernel.call("procedure->method", twice);
    assertEquals(
        "f: arity mismatch;\n"
            + " the expected number of arguments does not match the given number\n"
            + "  expected: 0\n  given: 1",
        kernel.error(method, 1L, 2L));
  }
}
