package dev.jacket.expander.syntax;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.Nil;
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
    Message words = message(who, message, form, part, suffix);
    return new RacketException(kind, words, sources(form, part, Nil.NIL));
  }

  /** The words of an error; {@code who} is null for the form's name. */
  public static Message message(
      @Nullable String who,
      String message,
      @Nullable Object form,
      @Nullable Object part,
      String suffix) {
    String words = (who == null ? name(form) : who) + ": " + message;
    Message text = Message.of(prefix(form, part) + words);
    if (part != null) {
      text.add("\n  at: ").form(part, show(part));
    }
    if (form != null) {
      text.add("\n  in: ").form(form, show(form));
    }
    return text.add(suffix).unlocated(Message.of(words + suffix));
  }

  /** The forms that an error is about, tainted. */
  public static Object sources(@Nullable Object form, @Nullable Object part, Object more) {
    Object culprit = part == null ? form : part;
    if (culprit == null || SyntaxData.isCyclic(culprit)) {
      return SyntaxData.tainted(more);
    }
    Object syntax =
        culprit instanceof Syntax ? culprit : SyntaxData.toSyntax(Context.EMPTY, culprit);
    return SyntaxData.tainted(new Pair(syntax, more));
  }

  private static String prefix(@Nullable Object form, @Nullable Object part) {
    for (Object v : new @Nullable Object[] {part, form}) {
      if (v instanceof Syntax s && !s.location.prefix().isEmpty()) {
        return s.location.prefix() + ": ";
      }
    }
    return "";
  }

  /** The name of a form: its own or that of its first part; what is not syntax has none. */
  public static String name(@Nullable Object form) {
    Object content = form instanceof Syntax s ? s.content() : null;
    if (content instanceof Pair p) {
      content = p.car instanceof Syntax s ? s.content() : p.car;
    }
    return content instanceof Symbol s ? s.name() : "?";
  }

  /** How errors show syntax or a datum. */
  public static String show(Object v) {
    return Printer.writeString(SyntaxData.shown(v), WIDTH);
  }
}
