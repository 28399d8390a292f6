package dev.jacket.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Format strings: what {@code format}, {@code printf}, {@code fprintf} and {@code error} share
 * (reference, section 13.5).
 */
public final class Format {
  private static final String BAD_PATTERN = ": ill-formed pattern string\n  explanation: ";

  private final String who;
  private final int[] form;
  private final Object[] args;
  private final Style style;
  private Message out = Message.of("");
  private final @Nullable List<Object> pieces;
  private int at;
  private int used;

  /**
   * How values become text.
   *
   * @param print the parameters of printing; the directive decides the mode
   * @param width the value of {@code error-print-width}
   */
  public record Style(PrintSettings print, int width) {}

  /**
   * A value that a port's handlers are to print.
   *
   * @param mode what its directive asks for
   */
  public record Directive(PrintSettings.Mode mode, Object value) {}

  private Format(
      String who, int[] form, Object[] args, Style style, @Nullable List<Object> pieces) {
    this.pieces = pieces;
    this.who = who;
    this.form = form;
    this.args = args;
    this.style = style;
  }

  /**
   * The text that a format string and its arguments make; values for {@code ~e} are still to be
   * shown in it.
   *
   * @param who the procedure that errors name
   * @throws RacketException of kind {@code exn:fail:contract} if the string is not a format string,
   *     or the arguments do not fit it
   */
  public static Message format(String who, Str form, Object[] args, Style style) {
    Format format = new Format(who, form.chars, args, style, null);
    format.check();
    return format.run();
  }

  /**
   * Like {@link #format}, but leaves the printing of values by {@code ~a}, {@code ~s} and {@code
   * ~v} to others.
   *
   * @return {@link Message}s and {@link Directive}s
   */
  public static List<Object> pieces(String who, Str form, Object[] args, Style style) {
    List<Object> pieces = new ArrayList<>();
    Format format = new Format(who, form.chars, args, style, pieces);
    format.check();
    pieces.add(format.run());
    return pieces;
  }

  /** Checks the directives and counts the arguments that they want. */
  private void check() {
    int wanted = 0;
    for (int i = 0; i < form.length; i++) {
      if (form[i] != '~') {
        continue;
      }
      i++;
      if (i == form.length) {
        throw Errors.contract(who + BAD_PATTERN + "cannot end in `~`");
      }
      int c = Character.toLowerCase(form[i]);
      if (c == '.') {
        i++;
        if (i == form.length || !isOneOf(form[i], "asv")) {
          throw bad("tag `~.` not followed by `a`, `s`, or `v`");
        }
        wanted++;
      } else if (isOneOf(c, "asvecbox")) {
        wanted++;
      } else if (!isOneOf(c, "%n~") && !isSpace(c)) {
        throw bad("tag `~" + Character.toString(form[i]) + "` not allowed");
      }
    }
    if (wanted != args.length) {
      String words = who + ": format string requires " + wanted + " arguments, given ";
      throw Errors.contract(Message.of(words + args.length).add(arguments()));
    }
  }

  private static boolean isOneOf(int c, String letters) {
    return letters.indexOf(Character.toLowerCase(c)) >= 0;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private RacketException bad(String explanation) {
    return Errors.contract(Message.of(who + BAD_PATTERN + explanation).add(arguments()));
  }

  private Message arguments() {
    Message list = Message.of(args.length == 0 ? "" : "; arguments were:");
    for (Object arg : args) {
      list.add(" ").show(arg);
    }
    return list;
  }

  private Message run() {
    while (at < form.length) {
      int c = form[at++];
      if (c == '~') {
        directive(form[at++]);
      } else {
        out.add(Character.toString(c));
      }
    }
    return out;
  }

  private void directive(int c) {
    switch (Character.toLowerCase(c)) {
      case 'a' -> print(PrintSettings.Mode.DISPLAY);
      case 's' -> print(PrintSettings.Mode.WRITE);
      case 'v' -> print(PrintSettings.Mode.PRINT);
      case 'e' -> out.show(args[used++]);
      case '.' -> limited(form[at++]);
      case 'c' -> character();
      case 'b' -> number(2);
      case 'o' -> number(8);
      case 'x' -> number(16);
      case '%', 'n' -> out.add("\n");
      case '~' -> out.add("~");
      default -> {
        at--;
        skipSpace();
      }
    }
  }

  private void print(PrintSettings.Mode mode) {
    if (pieces != null) {
      pieces.add(out);
      pieces.add(new Directive(mode, args[used++]));
      out = Message.of("");
      return;
    }
    out.add(Printer.toString(args[used++], style.print.with(mode)));
  }

  private void limited(int c) {
    PrintSettings.Mode mode =
        switch (Character.toLowerCase(c)) {
          case 'a' -> PrintSettings.Mode.DISPLAY;
          case 's' -> PrintSettings.Mode.WRITE;
          default -> PrintSettings.Mode.PRINT;
        };
    out.add(Printer.limited(args[used++], style.print.with(mode), style.width));
  }

  private void character() {
    Object arg = args[used++];
    if (!(arg instanceof Char c)) {
      throw unfit("a character", arg);
    }
    out.add(Character.toString(c.code));
  }

  private void number(int radix) {
    Object arg = args[used++];
    if (!isExact(arg)) {
      throw unfit("a exact integer", arg);
    }
    out.add(NumberPrinter.toString(arg, radix));
  }

  private static boolean isExact(Object v) {
    return v instanceof Long
        || v instanceof BigInteger
        || v instanceof Ratio
        || v instanceof Complex c && !(c.re instanceof Double);
  }

  private RacketException unfit(String wanted, Object arg) {
    return Errors.contract(
        Message.of(who + ": format string requires " + wanted)
            .add(", given something else\n  bad argument: ")
            .show(arg)
            .add(arguments()));
  }

  /** Skips white space up to the second end of a line. */
  private void skipSpace() {
    boolean ended = false;
    while (at < form.length && isSpace(form[at])) {
      if (form[at] == '\n' || form[at] == '\r') {
        if (ended) {
          return;
        }
        ended = true;
        if (form[at] == '\r' && at + 1 < form.length && form[at + 1] == '\n') {
          at++;
        }
      }
      at++;
    }
  }
}
