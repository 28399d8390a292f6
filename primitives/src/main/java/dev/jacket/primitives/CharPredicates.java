package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Char;
import dev.jacket.value.CharClasses;

/** Classes of characters (reference, section 4.6.3). */
@PrimitiveModule("#%kernel")
final class CharPredicates {
  private CharPredicates() {}

  @Primitive(value = "char-alphabetic?", folds = true, terse = true)
  static boolean isAlphabetic(Char c) {
    return Character.isAlphabetic(c.code);
  }

  @Primitive(value = "char-lower-case?", folds = true, terse = true)
  static boolean isLowerCase(Char c) {
    return Character.isLowerCase(c.code);
  }

  @Primitive(value = "char-upper-case?", folds = true, terse = true)
  static boolean isUpperCase(Char c) {
    return Character.isUpperCase(c.code);
  }

  @Primitive(value = "char-title-case?", folds = true, terse = true)
  static boolean isTitleCase(Char c) {
    return Character.isTitleCase(c.code);
  }

  @Primitive(value = "char-numeric?", folds = true, terse = true)
  static boolean isNumeric(Char c) {
    return CharClasses.isNumeric(c.code);
  }

  @Primitive(value = "char-symbolic?", folds = true, terse = true)
  static boolean isSymbolic(Char c) {
    return CharClasses.isSymbolic(c.code);
  }

  @Primitive(value = "char-punctuation?", folds = true, terse = true)
  static boolean isPunctuation(Char c) {
    return CharClasses.isPunctuation(c.code);
  }

  @Primitive(value = "char-graphic?", folds = true, terse = true)
  static boolean isGraphic(Char c) {
    return CharClasses.isGraphic(c.code);
  }

  @Primitive(value = "char-whitespace?", folds = true, terse = true)
  static boolean isWhitespace(Char c) {
    return CharClasses.isWhitespace(c.code);
  }

  @Primitive(value = "char-blank?", folds = true, terse = true)
  static boolean isBlank(Char c) {
    return CharClasses.isBlank(c.code);
  }

  @Primitive(value = "char-iso-control?", folds = true, terse = true)
  static boolean isIsoControl(Char c) {
    return Character.isISOControl(c.code);
  }
}
