package dev.jacket.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Powers, roots, bits and random numbers, compared with what Racket prints. */
final class NumberFunctionsTest {
  private static Object number(String text) {
    return java.util.Objects.requireNonNull(NumberParser.parse(text, 10));
  }

  private static String expt(String base, String exponent) {
    return NumberPrinter.toString(Powers.expt(number(base), number(exponent)));
  }

  private static String sqrt(String text) {
    return NumberPrinter.toString(Roots.sqrt(number(text)));
  }

  @Test
  void powers() {
    assertEquals("1267650600228229401496703205376", expt("2", "100"));
    assertEquals("9/4", expt("2/3", "-2"));
    assertEquals("0-1/32i", expt("1+i", "-10"));
    assertEquals("-inf.0", expt("-0.0", "-1"));
    assertEquals("1.0", expt("0", "0.0"));
    assertThrows(RacketException.class, () -> expt("0", "-1"));
    assertThrows(RacketException.class, () -> expt("2", "10000000000000000000000"));
  }

  @Test
  void roots() {
    assertEquals("1/2", sqrt("1/4"));
    assertEquals("0+2i", sqrt("-4"));
    assertEquals("2+1i", sqrt("3+4i"));
    assertEquals(
        "1e+200",
        NumberPrinter.toString(Roots.sqrt(Arithmetic.add1(number("1" + "0".repeat(400))))));
  }

  @Test
  void bits() {
    assertEquals(number("1267650600228229401496703205376"), Bits.shift(1L, 100L));
    assertEquals(-1L, Bits.shift(-1L, number("-100000000000000000000")));
    assertEquals(10L, Bits.field(213L, 1L, 5L));
    assertEquals(15L, Bits.field(-1L, 1L, 5L));
    assertEquals(101L, Bits.length(Bits.shift(1L, 100L)));
  }

  @Test
  void fixnumsOverflow() {
    assertEquals(Fixnum.MIN, Fixnum.wrap(Fixnum.MAX + 1));
    assertThrows(RacketException.class, () -> FixnumArithmetic.add(Fixnum.MAX, 1));
    assertThrows(RacketException.class, () -> FixnumArithmetic.shiftLeft(1, 60));
    assertEquals(1L << 59, FixnumArithmetic.shiftLeft(1, 59));
  }

  @Test
  void seedsMeanTheSameAsInRacket() {
    PseudoRandomGenerator g = new PseudoRandomGenerator(5);
    assertArrayEquals(
        new long[] {1062803647L, 245428163L, 493620569L, 3595423923L, 1908391097L, 2390014376L},
        g.state());
    g.seed(0);
    assertEquals(85, g.nextInteger(100));
    assertEquals(0.6594215608573717, g.nextDouble());
  }
}
