package dev.jacket.primitives;

import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Str;

/** Strings that print without quotes wherever they stand (reference, section 10.2.1). */
@PrimitiveModule("#%kernel")
final class UnquotedStrings {
  private UnquotedStrings() {}

  /** A string that prints as itself. */
  private record Unquoted(Str text) {
    @Override
    public String toString() {
      return text.toString();
    }
  }

  @ContractCheck("unquoted-printing-string?")
  static boolean isUnquoted(Object v) {
    return v instanceof Unquoted;
  }

  @Primitive(value = "unquoted-printing-string", pure = true)
  static Object unquotedPrintingString(Str text) {
    return new Unquoted(text);
  }

  @Primitive(value = "unquoted-printing-string?", pure = true)
  static boolean isUnquotedPrintingString(Object v) {
    return v instanceof Unquoted;
  }

  @Primitive(value = "unquoted-printing-string-value", pure = true)
  static Object unquotedPrintingStringValue(@Is("unquoted-printing-string?") Object v) {
    return ((Unquoted) v).text();
  }
}
