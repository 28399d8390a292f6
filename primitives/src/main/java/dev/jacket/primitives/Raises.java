package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ArityErrors;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Raising;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Raising of exceptions, in the forms that make their own messages (reference, section 10.2.1). */
@PrimitiveModule("#%kernel")
public final class Raises {
  private Raises() {}

  @Primitive(value = "raise", control = true)
  public static Object raise(Machine m, Object value, @Nullable Object barrier) {
    return Raising.raise(m, value, barrier != Boolean.FALSE);
  }

  @Primitive("raise-argument-error")
  public static Object raiseArgumentError(
      Machine m, Symbol who, Str expected, Object valueOrPosition, Object... args) {
    ErrorText text = new ErrorText(m);
    throw text.violation(who, expected, "given", valueOrPosition, args, "raise-argument-error");
  }

  @Primitive("raise-result-error")
  public static Object raiseResultError(
      Machine m, Symbol who, Str expected, Object valueOrPosition, Object... results) {
    ErrorText text = new ErrorText(m);
    throw text.violation(who, expected, "result", valueOrPosition, results, "raise-result-error");
  }

  @Primitive("raise-type-error")
  public static Object raiseTypeError(
      Machine m, Symbol who, Str expected, Object valueOrPosition, Object... args) {
    throw new ErrorText(m).type(who, expected, valueOrPosition, args);
  }

  @Primitive("raise-arguments-error")
  public static Object raiseArgumentsError(
      Machine m, Symbol who, Str message, Object... fieldsAndValues) {
    ErrorText text = new ErrorText(m);
    StringBuilder words = new StringBuilder(who.name()).append(": ").append(message);
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      if (!(fieldsAndValues[i] instanceof Str field)) {
        throw Errors.argument("raise-arguments-error", "string?", 0, fieldsAndValues[i]);
      }
      if (i + 1 == fieldsAndValues.length) {
        throw Errors.arguments(
            "raise-arguments-error", "missing value after field string", "string", field);
      }
      words.append("\n  ").append(field).append(": ").append(text.show(fieldsAndValues[i + 1]));
    }
    throw Errors.contract(words.toString());
  }

  @Primitive("raise-mismatch-error")
  public static Object raiseMismatchError(
      Machine m, Symbol who, Str message, Object value, Object... more) {
    ErrorText text = new ErrorText(m);
    StringBuilder words = new StringBuilder(who.name()).append(": ").append(message);
    words.append(text.show(value));
    for (Object v : more) {
      words.append(text.show(v));
    }
    throw Errors.contract(words.toString());
  }

  @Primitive("raise-range-error")
  public static Object raiseRangeError(
      Machine m,
      Symbol who,
      Str typeDescription,
      Str indexPrefix,
      @Is("exact-integer?") Object index,
      Object value,
      @Is("exact-integer?") Object lower,
      @Is("exact-integer?") Object upper,
      @Nullable Object alternativeLower) {
    throw new ErrorText(m)
        .range(
            who.name(), typeDescription, indexPrefix, index, value, lower, upper, alternativeLower);
  }

  @Primitive("raise-arity-error")
  public static Object raiseArityError(
      @Is("(or/c symbol? procedure?)") Object who,
      @Is("procedure-arity?") Object arity,
      Object... args) {
    throw ArityErrors.withArguments(nameOf(who), ArityMasks.ofArity(arity), args);
  }

  @Primitive("raise-arity-mask-error")
  public static Object raiseArityMaskError(
      @Is("(or/c symbol? procedure?)") Object who, long mask, Object... args) {
    throw ArityErrors.withArguments(nameOf(who), mask, args);
  }

  private static String nameOf(Object who) {
    return who instanceof Symbol s ? s.name() : Applicables.name(who);
  }

  @Primitive("raise-result-arity-error")
  public static Object raiseResultArityError(
      Machine m,
      @Is("(or/c symbol? #f)") Object who,
      @Is("exact-nonnegative-integer?") Object expected,
      @Is("(or/c string? #f)") Object detail,
      Object... results) {
    ErrorText text = new ErrorText(m);
    StringBuilder words = new StringBuilder();
    if (who instanceof Symbol s) {
      words.append(s.name()).append(": ");
    }
    words.append("result arity mismatch;\n expected number of values not received");
    words.append("\n  expected: ").append(text.show(expected));
    words.append("\n  received: ").append(results.length);
    if (detail instanceof Str s) {
      words.append(s);
    }
    if (results.length > 0) {
      words.append("\n  arguments...:");
      Arrays.stream(results).forEach(v -> words.append("\n   ").append(text.show(v)));
    }
    throw new RacketException(ExnTypes.ARITY, words.toString());
  }

  @Primitive("error")
  public static Object error(
      Machine m, @Is("(or/c symbol? string?)") Object first, Object... rest) {
    throw new RacketException(ExnTypes.FAIL, new ErrorText(m).message("error", first, rest));
  }

  @Primitive("raise-user-error")
  public static Object raiseUserError(
      Machine m, @Is("(or/c symbol? string?)") Object first, Object... rest) {
    String message = new ErrorText(m).message("raise-user-error", first, rest);
    throw new RacketException(ExnTypes.USER, message);
  }
}
