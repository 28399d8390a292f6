package dev.jacket.primitives;

import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.ErrorAdjusters;
import dev.jacket.machine.ErrorValues;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Errors;
import dev.jacket.value.Printer;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;

/** How messages are adjusted, and how syntax is shown in them (reference, section 10.2). */
@PrimitiveModule("#%kernel")
final class ErrorAdjustment {
  @PrimitiveValue("error-message-adjuster-key")
  static final Object KEY = ErrorAdjusters.KEY;

  @PrimitiveValue("current-error-message-adjuster")
  static final Parameter CURRENT_ERROR_MESSAGE_ADJUSTER = ErrorAdjusters.PARAMETER;

  @PrimitiveValue("error-syntax->string-handler")
  static final Parameter ERROR_SYNTAX_TO_STRING_HANDLER = ErrorValues.SYNTAX_HANDLER;

  private ErrorAdjustment() {}

  @Primitive(value = "error-message->adjusted-string", terse = true)
  static Object errorMessageToAdjustedString(
      Machine m,
      @Is("(or/c symbol? #f)") Object name,
      Symbol nameRealm,
      Str message,
      Symbol messageRealm) {
    return Str.immutable(
        ErrorAdjusters.message(m, name, nameRealm, message.toString(), messageRealm));
  }

  @Primitive(value = "error-contract->adjusted-string", terse = true)
  static Object errorContractToAdjustedString(Machine m, Str contract, Symbol realm) {
    return Str.immutable(ErrorAdjusters.contract(m, contract.toString(), realm));
  }

  /** Shows the datum of a form in as many characters as are given. */
  static final class SyntaxToString extends Procedure implements ErrorValues.Direct {
    private static final int ALL = Integer.MAX_VALUE;

    @Override
    public Object call2(Machine m, int depth, Object form, Object width) {
      boolean whole = width == Boolean.FALSE;
      if (!whole && !(width instanceof Long n && n >= 0)) {
        throw Errors.argument(name(), "(or/c exact-nonnegative-integer? #f)", 0, width);
      }
      int limit = whole ? ALL : (int) Math.min((Long) width, ALL);
      return Str.of(text(m, form, limit));
    }

    @Override
    public String text(Machine m, Object form, int width) {
      return Printer.writeString(SyntaxData.shown(form), width);
    }

    @Override
    public long arityMask() {
      return 1 << 2;
    }

    @Override
    public String name() {
      return "default-error-syntax->string-handler";
    }
  }
}
