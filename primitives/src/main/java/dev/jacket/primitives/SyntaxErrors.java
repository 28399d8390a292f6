package dev.jacket.primitives;

import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code raise-syntax-error} (reference, section 12.9). */
@PrimitiveModule("#%kernel")
public final class SyntaxErrors {
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
    Object form = orFalse(expression);
    Object detail = orFalse(part);
    StringBuilder text = new StringBuilder();
    if (ErrorParameters.ERROR_PRINT_SOURCE_LOCATION.get(m) != Boolean.FALSE) {
      text.append(prefix(form, detail));
    }
    text.append(name(who, form)).append(": ").append(message);
    ErrorText values = new ErrorText(m);
    if (detail != Boolean.FALSE) {
      text.append("\n  at: ").append(values.showSyntax(detail));
    }
    if (form != Boolean.FALSE) {
      text.append("\n  in: ").append(values.showSyntax(form));
    }
    if (suffix instanceof Str s) {
      text.append(s);
    }
    Object sources = sources(form, detail, extraSources);
    throw new RacketException(ExnTypes.SYNTAX, text.toString(), sources);
  }

  private static Object orFalse(@Nullable Object v) {
    return v == null ? Boolean.FALSE : v;
  }

  private static String prefix(Object form, Object detail) {
    for (Object v : new Object[] {detail, form}) {
      if (v instanceof Syntax s && !s.location.prefix().isEmpty()) {
        return s.location.prefix() + ": ";
      }
    }
    return "";
  }

  /** The given name, else that of the form: its own or that of its first part. */
  private static String name(Object who, Object form) {
    if (who instanceof Symbol s) {
      return s.name();
    }
    Object content = form instanceof Syntax s ? s.content() : form;
    if (content instanceof Pair p) {
      content = p.car instanceof Syntax s ? s.content() : p.car;
    }
    return content instanceof Symbol s ? s.name() : "?";
  }

  private static Object sources(Object form, Object detail, @Nullable Object extra) {
    List<Object> sources = new ArrayList<>();
    Object culprit = detail != Boolean.FALSE ? detail : form;
    if (culprit != Boolean.FALSE) {
      sources.add(
          culprit instanceof Syntax ? culprit : SyntaxData.toSyntax(Context.EMPTY, culprit));
    }
    Object more = extra == null ? dev.jacket.value.Nil.NIL : extra;
    return Lists.withTail(more, sources.toArray());
  }
}
