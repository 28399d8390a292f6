package dev.jacket.primitives;

import dev.jacket.port.Utf8;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Char;
import dev.jacket.value.CharClasses;
import dev.jacket.value.LetterCase;
import dev.jacket.value.Symbol;

/** Characters (reference, sections 4.6.1 and 4.6.4). */
@PrimitiveModule("#%kernel")
final class Chars {
  private Chars() {}

  @Primitive(value = "char?", folds = true)
  static boolean isChar(Object v) {
    return v instanceof Char;
  }

  @Primitive(value = "char->integer", folds = true, terse = true)
  static long charToInteger(Char c) {
    return c.code;
  }

  @ContractCheck("char?")
  static boolean isCharContract(Object v) {
    return v instanceof Char;
  }

  @ContractCheck("valid-unicode-scalar-value?")
  static boolean isScalarValue(Object v) {
    return v instanceof Long n && n >= 0 && n <= 0x10FFFF && (n < 0xD800 || n > 0xDFFF);
  }

  @Primitive(value = "integer->char", folds = true, terse = true)
  static Object integerToChar(@Is("valid-unicode-scalar-value?") Object n) {
    return Char.of((int) (long) (Long) n);
  }

  @Primitive(value = "char-utf-8-length", folds = true, terse = true)
  static long utf8Length(Char c) {
    return Utf8.encodedLength(c.code);
  }

  @Primitive(value = "char-upcase", folds = true, terse = true)
  static Object upcase(Char c) {
    return Char.of(Character.toUpperCase(c.code));
  }

  @Primitive(value = "char-downcase", folds = true, terse = true)
  static Object downcase(Char c) {
    return Char.of(Character.toLowerCase(c.code));
  }

  @Primitive(value = "char-titlecase", folds = true, terse = true)
  static Object titlecase(Char c) {
    return Char.of(Character.toTitleCase(c.code));
  }

  @Primitive(value = "char-foldcase", folds = true, terse = true)
  static Object foldcase(Char c) {
    return Char.of(LetterCase.fold(c.code));
  }

  @Primitive(value = "char-general-category", folds = true, terse = true)
  static Object category(Char c) {
    return Symbol.of(CharClasses.category(c.code));
  }

  @Primitive(value = "interned-char?", folds = true)
  static boolean isInterned(Object v) {
    return v instanceof Char c && c.code < 256;
  }
}
