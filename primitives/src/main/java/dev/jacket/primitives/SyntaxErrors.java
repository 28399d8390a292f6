package dev.jacket.primitives;

import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.machine.ArityErrors;
import dev.jacket.machine.ContinuationMarks;
import dev.jacket.machine.ErrorValues;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Raising;
import dev.jacket.port.CallThen;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Nil;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** {@code raise-syntax-error} (reference, section 12.9). */
@PrimitiveModule("#%kernel")
public final class SyntaxErrors {
  private static final int ARGUMENTS = 8;

  private SyntaxErrors() {}

  @Primitive("raise-syntax-error")
  public static Object raiseSyntaxError(
      Machine m,
      @Is("(or/c symbol? #f)") Object who,
      Str message,
      @Nullable Object expression,
      @Nullable Object part,
      @Nullable Object extraSources,
      @Nullable Object suffix) {
    throw new RacketException(
        ExnTypes.SYNTAX,
        text(m, who, message, expression, part, suffix),
        SyntaxMessage.sources(
            orNull(expression), orNull(part), extraSources == null ? Nil.NIL : extraSources));
  }

  /** The same with a procedure that makes the exception. */
  @Primitive(value = "do-raise-syntax-error", control = true)
  public static Object doRaiseSyntaxError(Machine m, Object... args) {
    if (args.length != ARGUMENTS) {
      throw ArityErrors.of("do-raise-syntax-error", String.valueOf(ARGUMENTS), args.length);
    }
    String words = text(m, args[1], (Str) args[2], args[3], args[4], args[6]);
    Object sources = SyntaxMessage.sources(orNull(args[3]), orNull(args[4]), args[5]);
    return m.control(
        new CallThen(
            args[0],
            new Object[] {Str.immutable(words), ContinuationMarks.current(m), sources},
            new RaiseFrame()));
  }

  /** Raises the exception that was made. */
  private static final class RaiseFrame extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object exception) {
      return Raising.raise(m, exception);
    }
  }

  private static String text(
      Machine m,
      Object who,
      Str message,
      @Nullable Object expression,
      @Nullable Object part,
      @Nullable Object suffix) {
    boolean located = ErrorParameters.ERROR_PRINT_SOURCE_LOCATION.get(m) != Boolean.FALSE;
    String name = who instanceof Symbol s ? s.name() : null;
    SyntaxMessage.Style style = new SyntaxMessage.Style(located, ErrorValues.width(m));
    String text =
        SyntaxMessage.text(name, message.toString(), orNull(expression), orNull(part), style);
    return suffix instanceof Str s ? text + s : text;
  }

  private static @Nullable Object orNull(@Nullable Object v) {
    return v == Boolean.FALSE ? null : v;
  }
}
