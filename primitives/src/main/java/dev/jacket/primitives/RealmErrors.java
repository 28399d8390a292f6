package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * The forms of raising that name the realm of the procedure (reference, section 10.2.1): it matters
 * to those who adjust messages.
 */
@PrimitiveModule("#%kernel")
final class RealmErrors {
  private RealmErrors() {}

  @Primitive(value = "raise-argument-error*", terse = true)
  static Object raiseArgumentError(
      Symbol who, Symbol realm, Str expected, Object valueOrPosition, Object... args) {
    throw Raises.argumentError(realm, who, expected, valueOrPosition, args);
  }

  @Primitive(value = "raise-result-error*", terse = true)
  static Object raiseResultError(
      Symbol who, Symbol realm, Str expected, Object valueOrPosition, Object... results) {
    throw Raises.resultError(realm, who, expected, valueOrPosition, results);
  }

  @Primitive(value = "raise-arguments-error*", terse = true)
  static Object raiseArgumentsError(
      Symbol who, Symbol realm, Str message, Object... fieldsAndValues) {
    throw Raises.argumentsError(realm, who, message, fieldsAndValues);
  }

  @Primitive(value = "raise-range-error*", terse = true)
  static Object raiseRangeError(
      Symbol who,
      Symbol realm,
      Str typeDescription,
      Str indexPrefix,
      @Is("exact-integer?") Object index,
      Object value,
      @Is("exact-integer?") Object lower,
      @Is("exact-integer?") Object upper,
      @Nullable Object alternativeLower) {
    return Raises.raiseRangeError(
        who, typeDescription, indexPrefix, index, value, lower, upper, alternativeLower);
  }

  @Primitive(value = "raise-arity-error*", terse = true)
  static Object raiseArityError(
      @Is("(or/c symbol? procedure?)") Object who,
      Symbol realm,
      @Is("procedure-arity?") Object arity,
      Object... args) {
    return Raises.raiseArityError(who, arity, args);
  }

  @Primitive(value = "raise-arity-mask-error*", terse = true)
  static Object raiseArityMaskError(
      @Is("(or/c symbol? procedure?)") Object who,
      Symbol realm,
      @Is("exact-integer?") Object mask,
      Object... args) {
    return Raises.raiseArityMaskError(who, mask, args);
  }

  @Primitive(value = "raise-result-arity-error*", terse = true)
  static Object raiseResultArityError(
      Object who,
      Object realm,
      @Is("exact-nonnegative-integer?") Object expected,
      @Is("(or/c string? #f)") Object detail,
      Object... results) {
    if (!(realm instanceof Symbol)) { // the others are checked first
      throw Errors.argument("raise-result-arity-error*", "symbol?", 0, realm);
    }
    return Raises.raiseResultArityError(who, expected, detail, results);
  }
}
