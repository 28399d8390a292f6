package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * The forms of raising that name the realm of the procedure (reference, section 10.2.1). Messages
 * are not adjusted by realm, so they say what the plain forms say.
 */
@PrimitiveModule("#%kernel")
final class RealmErrors {
  private RealmErrors() {}

  @Primitive("raise-argument-error*")
  static Object raiseArgumentError(
      Machine m, Symbol who, Symbol realm, Str expected, Object valueOrPosition, Object... args) {
    return Raises.raiseArgumentError(m, who, expected, valueOrPosition, args);
  }

  @Primitive("raise-result-error*")
  static Object raiseResultError(
      Machine m,
      Symbol who,
      Symbol realm,
      Str expected,
      Object valueOrPosition,
      Object... results) {
    return Raises.raiseResultError(m, who, expected, valueOrPosition, results);
  }

  @Primitive("raise-arguments-error*")
  static Object raiseArgumentsError(
      Machine m, Symbol who, Symbol realm, Str message, Object... fieldsAndValues) {
    return Raises.raiseArgumentsError(m, who, message, fieldsAndValues);
  }

  @Primitive("raise-range-error*")
  static Object raiseRangeError(
      Machine m,
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
        m, who, typeDescription, indexPrefix, index, value, lower, upper, alternativeLower);
  }

  @Primitive("raise-arity-error*")
  static Object raiseArityError(
      @Is("(or/c symbol? procedure?)") Object who,
      Symbol realm,
      @Is("procedure-arity?") Object arity,
      Object... args) {
    return Raises.raiseArityError(who, arity, args);
  }

  @Primitive("raise-arity-mask-error*")
  static Object raiseArityMaskError(
      @Is("(or/c symbol? procedure?)") Object who, Symbol realm, long mask, Object... args) {
    return Raises.raiseArityMaskError(who, mask, args);
  }

  @Primitive("raise-result-arity-error*")
  static Object raiseResultArityError(
      Machine m,
      @Is("(or/c symbol? #f)") Object who,
      Symbol realm,
      @Is("exact-nonnegative-integer?") Object expected,
      @Is("(or/c string? #f)") Object detail,
      Object... results) {
    return Raises.raiseResultArityError(m, who, expected, detail, results);
  }
}
