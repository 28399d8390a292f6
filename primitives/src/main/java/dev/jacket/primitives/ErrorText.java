package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.value.Errors;
import dev.jacket.value.Format;
import dev.jacket.value.PrintSettings;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** The messages of errors, with values shown as wide as {@code error-print-width} allows. */
final class ErrorText {
  private final int width;
  private final PrintSettings settings;

  ErrorText(Machine m) {
    this.settings = PrintSettings.PRINT.with(new CustomWriting(m));
    Object w = ErrorParameters.ERROR_PRINT_WIDTH.get(m);
    this.width = w instanceof Long n ? (int) Math.min(n, Integer.MAX_VALUE) : Integer.MAX_VALUE;
  }

  /** How many characters of a value are shown. */
  int width() {
    return width;
  }

  /** A value as the message shows it. */
  String show(Object v) {
    return Printer.limited(v, settings, width);
  }

  /** What {@code raise-argument-error} and {@code raise-result-error} say. */
  RacketException violation(
      Symbol who,
      Str expected,
      String label,
      Object valueOrPosition,
      Object[] args,
      String operator) {
    StringBuilder text = new StringBuilder(who.name());
    text.append(": contract violation\n  expected: ");
    text.append(expected.toString().replace("\n", "\n             "));
    Object bad = args.length == 0 ? valueOrPosition : pick(valueOrPosition, args, operator);
    text.append("\n  ").append(label).append(": ").append(show(bad));
    if (args.length > 1) {
      int position = ((Long) valueOrPosition).intValue();
      text.append("\n  argument position: ").append(Errors.ordinal(position + 1));
      text.append("\n  other arguments...:");
      for (int i = 0; i < args.length; i++) {
        if (i != position) {
          text.append("\n   ").append(show(args[i]));
        }
      }
    }
    return Errors.contract(text.toString());
  }

  private static Object pick(Object position, Object[] args, String operator) {
    if (!(position instanceof Long n) || n < 0) {
      throw Errors.argument(operator, "exact-nonnegative-integer?", 0, position);
    }
    if (n >= args.length) {
      throw Errors.arguments(
          operator,
          "position index >= provided argument count",
          "position index",
          position,
          "provided argument count",
          (long) args.length);
    }
    return args[n.intValue()];
  }

  /** What {@code raise-type-error} says. */
  RacketException type(Symbol who, Str expected, Object valueOrPosition, Object[] args) {
    StringBuilder text = new StringBuilder(who.name());
    text.append(": expected argument of type <").append(expected).append(">; given: ");
    if (args.length == 0) {
      return Errors.contract(text.append(show(valueOrPosition)).toString());
    }
    Object bad = pick(valueOrPosition, args, "raise-type-error");
    text.append(show(bad));
    if (args.length > 1) {
      text.append("; other arguments:");
      for (int i = 0; i < args.length; i++) {
        if (i != ((Long) valueOrPosition).intValue()) {
          text.append(' ').append(show(args[i]));
        }
      }
    }
    return Errors.contract(text.toString());
  }

  /** What {@code raise-range-error} says. */
  RacketException range(
      String who,
      Str type,
      Str prefix,
      Object index,
      Object value,
      Object lower,
      Object upper,
      @Nullable Object alternativeLower) {
    if (compare(upper, lower) < 0) {
      return Errors.contract(
          who
              + ": "
              + prefix
              + "index is out of range for empty "
              + type
              + "\n  index: "
              + show(index));
    }
    boolean backwards =
        alternativeLower != null
            && compare(alternativeLower, index) <= 0
            && compare(index, lower) < 0;
    StringBuilder text = new StringBuilder(who).append(": ").append(prefix);
    text.append(backwards ? "index is smaller than starting index" : "index is out of range");
    text.append("\n  ").append(prefix).append("index: ").append(show(index));
    if (backwards) {
      text.append("\n  starting index: ").append(show(lower));
    }
    Object from = alternativeLower == null ? lower : alternativeLower;
    text.append("\n  valid range: [").append(show(from)).append(", ").append(show(upper));
    text.append("]\n  ").append(type).append(": ").append(show(value));
    return Errors.contract(text.toString());
  }

  private static int compare(Object a, Object b) {
    return big(a).compareTo(big(b));
  }

  private static java.math.BigInteger big(Object v) {
    return v instanceof Long n ? java.math.BigInteger.valueOf(n) : (java.math.BigInteger) v;
  }

  /** The message of {@code error} in its three forms. */
  String message(String operator, Object first, Object[] rest) {
    if (first instanceof Symbol who) {
      if (rest.length == 0) {
        return "error: " + who.name();
      }
      if (!(rest[0] instanceof Str form)) {
        throw Errors.argument(operator, "string?", 0, rest[0]);
      }
      Object[] args = java.util.Arrays.copyOfRange(rest, 1, rest.length);
      return who.name()
          + ": "
          + Format.format(operator, form, args, new Format.Style(settings, width, this::show));
    }
    StringBuilder text = new StringBuilder(first.toString());
    for (Object v : rest) {
      text.append(' ').append(show(v));
    }
    return text.toString();
  }
}
