package dev.jacket.primitives;

import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Extflonum;
import dev.jacket.value.NumberParser;
import dev.jacket.value.NumberPrinter;
import dev.jacket.value.Numbers;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Numbers as text (reference, section 4.3.2.9). */
@PrimitiveModule("#%kernel")
final class NumberText {
  private NumberText() {}

  @ContractCheck("(or/c 'number-or-false 'read)")
  static boolean isMode(Object v) {
    return v instanceof Symbol s && (s.name().equals("number-or-false") || s.name().equals("read"));
  }

  @ContractCheck("(or/c 'decimal-as-inexact 'decimal-as-exact)")
  static boolean isDecimalMode(Object v) {
    return v instanceof Symbol s && s.name().startsWith("decimal-as-");
  }

  @ContractCheck("(or/c 'single 'double)")
  static boolean isSingleMode(Object v) {
    return v instanceof Symbol s && (s.name().equals("single") || s.name().equals("double"));
  }

  @Primitive(value = "number->string", folds = true, terse = true)
  static Object numberToString(@Is("number?") Object z) {
    return Str.of(NumberPrinter.toString(z, 10));
  }

  @Primitive(value = "number->string", folds = true, terse = true)
  static Object numberToString(@Is("number?") Object z, @Is("(or/c 2 8 10 16)") Object radix) {
    int base = (int) (long) (Long) radix;
    if (base != 10 && !Numbers.isExact(z)) {
      throw Errors.arguments(
          "number->string",
          "inexact numbers can only be printed in base 10",
          "number",
          z,
          "requested base",
          radix);
    }
    return Str.of(NumberPrinter.toString(z, base));
  }

  @Primitive(value = "string->number", pure = true, terse = true)
  static Object stringToNumber(
      Str text,
      @Is("(integer-in 2 16)") @Nullable Object radix,
      @Is("(or/c 'number-or-false 'read)") @Nullable Object mode,
      @Is("(or/c 'decimal-as-inexact 'decimal-as-exact)") @Nullable Object decimalMode,
      @Is("(or/c 'single 'double)") @Nullable Object singleMode) {
    int base = radix == null ? 10 : (int) (long) (Long) radix;
    boolean exact = decimalMode instanceof Symbol s && s.name().equals("decimal-as-exact");
    Object result = NumberParser.parseForReader(text.toString(), base, exact);
    boolean read = mode instanceof Symbol s && s.name().equals("read");
    if (result instanceof NumberParser.Problem problem) {
      return read ? Str.of(problem.message()) : Boolean.FALSE;
    }
    if (result == null || result instanceof Extflonum && !read) {
      return Boolean.FALSE;
    }
    return result;
  }
}
