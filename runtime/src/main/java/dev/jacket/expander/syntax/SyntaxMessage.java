package dev.jacket.expander.syntax;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;
import dev.jacket.value.StructType;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Errors of the expander in the words of {@code raise-syntax-error}. */
public final class SyntaxMessage {
  private static final int WIDTH = 256;

  private SyntaxMessage() {}

  /** A form that is not as it should be. */
  public static RacketException error(String message, Syntax form) {
    return error(null, message, form, null);
  }

  /** A form, a part of which is not as it should be. */
  public static RacketException error(String message, Syntax form, @Nullable Object part) {
    return error(null, message, form, part);
  }

  /** As above; {@code who} is the name that the message begins with, null for the form's. */
  public static RacketException error(
      @Nullable String who, String message, @Nullable Syntax form, @Nullable Object part) {
    return error(ExnTypes.SYNTAX, who, message, form, part);
  }

  /** An error of a kind of its own below {@code exn:fail:syntax}. */
  public static RacketException error(
      StructType kind,
      @Nullable String who,
      String message,
      @Nullable Syntax form,
      @Nullable Object part) {
    return error(kind, who, message, form, part, "");
  }

  /** As above; {@code suffix} follows the forms. */
  public static RacketException error(
      StructType kind,
      @Nullable String who,
      String message,
      @Nullable Syntax form,
      @Nullable Object part,
      String suffix) {
    StringBuilder text = new StringBuilder(prefix(form, part));
    text.append(who == null ? name(form) : who).append(": ").append(message);
    if (part != null) {
      text.append("\n  at: ").append(show(part));
    }
    if (form != null) {
      text.append("\n  in: ").append(show(form));
    }
    text.append(suffix);
    Object culprit = part instanceof Syntax ? part : form;
    Object sources = culprit == null ? Lists.of() : Lists.of(culprit);
    return new RacketException(kind, text.toString(), sources);
  }

  private static String prefix(@Nullable Syntax form, @Nullable Object part) {
    for (Object v : new @Nullable Object[] {part, form}) {
      if (v instanceof Syntax s && !s.location.prefix().isEmpty()) {
        return s.location.prefix() + ": ";
      }
    }
    return "";
  }

  /** The name of a form: its own or that of its first part. */
  public static String name(@Nullable Object form) {
    Object content = form instanceof Syntax s ? s.content() : form;
    if (content instanceof Pair p) {
      content = p.car instanceof Syntax s ? s.content() : p.car;
    }
    return content instanceof Symbol s ? s.name() : "?";
  }

  private static String show(Object v) {
    return Printer.writeString(SyntaxData.toDatum(v), WIDTH);
  }
}
