package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.SpecialComment;
import dev.jacket.value.Str;
import dev.jacket.value.UnquotedPrintingString;

/**
 * Values with a meaning for printer and reader: strings that print without quotes, and comments
 * (reference, sections 4.4 and 13.7.3).
 */
@PrimitiveModule("#%kernel")
final class PrintedValues {
  private PrintedValues() {}

  @Primitive("unquoted-printing-string")
  static Object unquotedPrintingString(Str text) {
    return new UnquotedPrintingString(text.immutable ? text : new Str(text.chars.clone(), true));
  }

  @Primitive("unquoted-printing-string?")
  static boolean isUnquotedPrintingString(Object v) {
    return v instanceof UnquotedPrintingString;
  }

  @Primitive("unquoted-printing-string-value")
  static Object unquotedPrintingStringValue(UnquotedPrintingString v) {
    return v.text();
  }

  @Primitive("make-special-comment")
  static Object makeSpecialComment(Object value) {
    return new SpecialComment(value);
  }

  @Primitive("special-comment?")
  static boolean isSpecialComment(Object v) {
    return v instanceof SpecialComment;
  }

  @Primitive("special-comment-value")
  static Object specialCommentValue(SpecialComment comment) {
    return comment.value();
  }
}
