package dev.jacket.primitives;

import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import dev.jacket.value.Message;
import dev.jacket.value.Numbers;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The messages of the procedures that raise errors in fixed words (reference, section 10.2.1). */
final class ErrorText {
  private ErrorText() {}

  /**
   * What {@code raise-argument-error} and {@code raise-result-error} say.
   *
   * @param label what the message calls the value
   * @param valueOrPosition the bad value, or its position if there are {@code args}
   */
  static RacketException violation(
      String operator,
      String who,
      Str expected,
      String label,
      Object valueOrPosition,
      Object[] args) {
    String contract = expected.toString().replace("\n", "\n            ");
    return args.length == 0
        ? Errors.violation(who, contract, label, 0, valueOrPosition)
        : Errors.violation(who, contract, label, position(operator, valueOrPosition, args), args);
  }

  private static int position(String operator, Object position, Object[] args) {
    if (!Numbers.isExactNonnegativeInteger(position)) {
      throw Errors.argument(operator, "exact-nonnegative-integer?", 0, position);
    }
    if (position instanceof Long n && n < args.length) {
      return (int) (long) n;
    }
    Object list = Lists.of(args);
    throw Errors.arguments("list-ref", "index too large for list", "index", position, "in", list);
  }

  /** What {@code raise-type-error} says. */
  static RacketException type(String who, Str expected, Object valueOrPosition, Object[] args) {
    Message text = Message.of(who + ": expected argument of type <" + expected + ">; given: ");
    if (args.length == 0) {
      return Errors.contract(text.show(valueOrPosition));
    }
    int position = position("raise-type-error", valueOrPosition, args);
    text.show(args[position]);
    if (args.length > 1) {
      text.add("; other arguments:");
      for (Object other : Errors.others(args, position)) {
        text.add(" ").show(other);
      }
    }
    return Errors.contract(text);
  }

  /** What {@code raise-range-error} says. */
  static RacketException range(
      String who,
      Str type,
      Str prefix,
      Object index,
      Object value,
      Object lower,
      Object upper,
      @Nullable Object alternativeLower) {
    String words = who + ": " + prefix;
    if (compare(upper, lower) < 0) {
      return Errors.contract(
          words + "index is out of range for empty " + type + "\n  index: " + index);
    }
    boolean backwards =
        alternativeLower != null
            && compare(alternativeLower, index) <= 0
            && compare(index, lower) < 0;
    words += backwards ? "index is smaller than starting index" : "index is out of range";
    words += "\n  " + prefix + "index: " + index;
    if (backwards) {
      words += "\n  starting index: " + lower;
    }
    Object from = alternativeLower == null ? lower : alternativeLower;
    words += "\n  valid range: [" + from + ", " + upper + "]\n  " + type + ": ";
    return Errors.contract(Message.of(words).show(value));
  }

  private static int compare(Object a, Object b) {
    return big(a).compareTo(big(b));
  }

  private static BigInteger big(Object v) {
    return v instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) v;
  }
}
