package dev.jacket.primitives;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.machine.ArityErrors;
import dev.jacket.machine.ContinuationMarks;
import dev.jacket.machine.ErrorValues;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Raising;
import dev.jacket.port.CallThen;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.Message;
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

  @ContractCheck("(listof syntax?)")
  static boolean isSyntaxList(Object v) {
    return Lists.isList(v) && Lists.toJava(v).stream().allMatch(Syntax.class::isInstance);
  }

  @Primitive(value = "raise-syntax-error", terse = true)
  public static Object raiseSyntaxError(
      @Is("(or/c symbol? #f)") Object who,
      Str message,
      @Nullable Object expression,
      @Nullable Object part,
      @Is("(listof syntax?)") @Nullable Object extraSources,
      @Nullable Str suffix) {
    throw new RacketException(
            ExnTypes.SYNTAX,
            message(who, message, expression, part, suffix),
            SyntaxMessage.sources(
                orNull(expression), orNull(part), extraSources == null ? Nil.NIL : extraSources))
        .asItIs();
  }

  /** The same with a procedure that makes the exception. */
  @Primitive("do-raise-syntax-error")
  public static Object doRaiseSyntaxError(Machine m, int depth, Object... args) {
    if (args.length != ARGUMENTS) {
      throw ArityErrors.of("do-raise-syntax-error", String.valueOf(ARGUMENTS), args.length);
    }
    Making making =
        new Making(args[0], SyntaxMessage.sources(orNull(args[3]), orNull(args[4]), args[5]));
    Message words = message(args[1], (Str) args[2], args[3], args[4], args[6]);
    Object r = ErrorValues.complete(m, depth + 1, words);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(making);
      return Machine.SPECIAL;
    }
    return making.resume(m, depth, r);
  }

  /** Has a procedure make the exception when its message is complete. */
  private static final class Making extends Frame {
    private final Object maker;
    private final Object sources;

    Making(Object maker, Object sources) {
      this.maker = maker;
      this.sources = sources;
    }

    @Override
    public Object resume(Machine m, int depth, Object words) {
      Object text = Str.immutable(words.toString());
      Object[] fields = {text, ContinuationMarks.current(m), sources};
      return m.control(new CallThen(maker, fields, new RaiseFrame()));
    }
  }

  /** Raises the exception that was made. */
  private static final class RaiseFrame extends Frame {
    @Override
    public Object resume(Machine m, int depth, Object exception) {
      return Raising.raise(m, exception);
    }
  }

  private static Message message(
      Object who,
      Str message,
      @Nullable Object expression,
      @Nullable Object part,
      @Nullable Object suffix) {
    return SyntaxMessage.message(
        who instanceof Symbol s ? s.name() : null,
        message.toString(),
        orNull(expression),
        orNull(part),
        suffix instanceof Str s ? s.toString() : "");
  }

  private static @Nullable Object orNull(@Nullable Object v) {
    return v == Boolean.FALSE ? null : v;
  }
}
