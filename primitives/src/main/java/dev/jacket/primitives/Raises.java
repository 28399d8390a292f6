package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ArityErrors;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Raising;
import dev.jacket.machine.ResultArity;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Raising of exceptions, in the forms that make their own messages (reference, section 10.2.1). */
@PrimitiveModule("#%kernel")
public final class Raises {
  /** The realm of what library code and programs raise. */
  private static final Symbol REALM = Symbol.of("racket");

  private Raises() {}

  @Primitive(value = "raise", control = true)
  public static Object raise(Machine m, Object value, @Nullable Object barrier) {
    return Raising.raise(m, value, barrier != Boolean.FALSE);
  }

  @Primitive(value = "raise-argument-error", terse = true)
  public static Object raiseArgumentError(
      Symbol who, Str expected, Object valueOrPosition, Object... args) {
    throw argumentError(REALM, who, expected, valueOrPosition, args);
  }

  static RacketException argumentError(
      Symbol realm, Symbol who, Str expected, Object valueOrPosition, Object[] args) {
    return ErrorText.violation(
            "raise-argument-error", who.name(), expected, "given", valueOrPosition, args)
        .inRealms(realm, realm);
  }

  @Primitive(value = "raise-result-error", terse = true)
  public static Object raiseResultError(
      Symbol who, Str expected, Object valueOrPosition, Object... results) {
    throw resultError(REALM, who, expected, valueOrPosition, results);
  }

  static RacketException resultError(
      Symbol realm, Symbol who, Str expected, Object valueOrPosition, Object[] results) {
    return ErrorText.violation(
            "raise-result-error", who.name(), expected, "result", valueOrPosition, results)
        .inRealms(realm, realm);
  }

  @Primitive(value = "raise-type-error", terse = true)
  public static Object raiseTypeError(
      Object who, Object expected, Object valueOrPosition, Object... args) {
    // as in Racket, its own arguments are checked in another name
    if (!(who instanceof Symbol name)) {
      throw Errors.argument("raise-argument-error", "symbol?", 0, who);
    }
    if (!(expected instanceof Str words)) {
      throw Errors.argument("raise-argument-error", "string?", 0, expected);
    }
    throw ErrorText.type(name.name(), words, valueOrPosition, args).inRealms(REALM, REALM);
  }

  @Primitive(value = "raise-arguments-error", terse = true)
  public static Object raiseArgumentsError(Symbol who, Str message, Object... fieldsAndValues) {
    throw argumentsError(REALM, who, message, fieldsAndValues);
  }

  static RacketException argumentsError(
      Symbol realm, Symbol who, Str message, Object[] fieldsAndValues) {
    Object[] labelsAndValues = fieldsAndValues.clone();
    for (int i = 0; i < labelsAndValues.length; i += 2) {
      if (!(labelsAndValues[i] instanceof Str label)) {
        throw Errors.argument("raise-arguments-error", "string?", 0, labelsAndValues[i]);
      }
      if (i + 1 == labelsAndValues.length) {
        throw Errors.arguments(
            "raise-arguments-error", "missing value after field string", "string", label);
      }
    }
    return Errors.arguments(who.name(), message.toString(), labelsAndValues).inRealms(realm, realm);
  }

  @Primitive(value = "raise-mismatch-error", terse = true)
  public static Object raiseMismatchError(Symbol who, Str message, Object value, Object... more) {
    Message words = Message.of(who.name() + ": " + message).show(value);
    for (Object v : more) {
      words.show(v);
    }
    throw Errors.contract(words).inRealms(REALM, REALM);
  }

  @Primitive(value = "raise-range-error", terse = true)
  public static Object raiseRangeError(
      Symbol who,
      Str typeDescription,
      Str indexPrefix,
      @Is("exact-integer?") Object index,
      Object value,
      @Is("exact-integer?") Object lower,
      @Is("exact-integer?") Object upper,
      @Nullable Object alternativeLower) {
    throw ErrorText.range(
        who.name(), typeDescription, indexPrefix, index, value, lower, upper, alternativeLower);
  }

  @Primitive(value = "raise-arity-error", terse = true)
  public static Object raiseArityError(
      @Is("(or/c symbol? procedure?)") Object who,
      @Is("procedure-arity?") Object arity,
      Object... args) {
    throw ArityErrors.withArguments(nameOf(who), ArityMasks.ofArity(arity), args);
  }

  @Primitive(value = "raise-arity-mask-error", terse = true)
  public static Object raiseArityMaskError(
      @Is("(or/c symbol? procedure?)") Object who,
      @Is("exact-integer?") Object mask,
      Object... args) {
    throw ArityErrors.withArguments(nameOf(who), ArityMasks.ofMask(mask), args);
  }

  private static String nameOf(Object who) {
    return who instanceof Symbol s ? s.name() : Applicables.name(who);
  }

  @Primitive(value = "raise-result-arity-error", terse = true)
  public static Object raiseResultArityError(
      Object who,
      @Is("exact-nonnegative-integer?") Object expected,
      @Is("(or/c string? #f)") Object detail,
      Object... results) {
    if (!ControlContracts.isSymbolOrFalse(who)) { // the others are checked first
      throw Errors.argument("raise-result-arity-error", "(or/c symbol? #f)", 0, who);
    }
    String prefix = who instanceof Symbol s ? s.name() + ": " : "";
    throw ResultArity.error(prefix, expected, detail instanceof Str s ? s.toString() : "", results);
  }

  @Primitive("error")
  public static Object error(
      Machine m, int depth, @Is("(or/c symbol? string?)") Object first, Object... rest) {
    return error(m, depth, "error", ExnTypes.FAIL, first, rest);
  }

  @Primitive(value = "raise-user-error", terse = true)
  public static Object raiseUserError(
      Machine m, int depth, @Is("(or/c symbol? string?)") Object first, Object... rest) {
    return error(m, depth, "raise-user-error", ExnTypes.USER, first, rest);
  }

  /** Raises an error in one of three forms: just a symbol, a format string, or values to show. */
  private static Object error(
      Machine m, int depth, String operator, StructType type, Object first, Object[] rest) {
    if (!(first instanceof Symbol who)) {
      Message words = Message.of(first.toString());
      for (Object v : rest) {
        words.add(" ").show(v);
      }
      throw new RacketException(type, words).asItIs();
    }
    if (rest.length == 0) {
      throw new RacketException(type, "error: " + who.name()).asItIs();
    }
    if (!(rest[0] instanceof Str form)) {
      throw Errors.argument(operator, "string?", 0, rest[0]);
    }
    Object[] args = Arrays.copyOfRange(rest, 1, rest.length);
    Object r = Printing.format(m, depth + 1, operator, form, args);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new Formatted(type, who));
      return Machine.SPECIAL;
    }
    throw new RacketException(type, who.name() + ": " + r).asItIs();
  }

  /** Raises an error when its text is made. */
  private static final class Formatted extends Frame {
    private final StructType type;
    private final Symbol who;

    Formatted(StructType type, Symbol who) {
      this.type = type;
      this.who = who;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      throw new RacketException(type, who.name() + ": " + value).asItIs();
    }
  }
}
