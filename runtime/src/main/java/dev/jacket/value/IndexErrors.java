package dev.jacket.value;

/** The words for indices that do not fit the value they are used on: one place for all kinds. */
public final class IndexErrors {
  private IndexErrors() {}

  /**
   * The error for an index that is no element's.
   *
   * @param who the procedure
   * @param type what the value is called, such as {@code vector}
   * @param value the vector, string or the like
   * @param index what was given as index: no index at all, or one that is out of range
   * @param length the number of elements
   */
  public static RacketException index(
      String who, String type, Object value, Object index, int length) {
    if (!Numbers.isExactNonnegativeInteger(index)) {
      return Errors.contract(
          Message.of(who)
              .add(": contract violation\n  expected: exact-nonnegative-integer?\n  given: ")
              .show(index)
              .add("\n  argument position: 2nd")
              .list("first argument", value));
    }
    if (length == 0) {
      return Errors.arguments(
          who, "index is out of range for empty " + type, "index", index, type, value);
    }
    return Errors.contract(
        Message.of(who)
            .add(": index is out of range\n  index: ")
            .show(index)
            .add(range(length - 1, type))
            .show(value));
  }

  /** A start that lies behind the end of the value, or no index at all. */
  static RacketException start(String who, String type, Object value, Object start, int length) {
    return Numbers.isExactNonnegativeInteger(start)
        ? outOfRange(who, "starting ", type, value, start, length)
        : notIndex(who, start);
  }

  /** An end that lies behind the end of the value or before the start, or no index at all. */
  static RacketException end(
      String who, String type, Object value, int start, Object end, int length) {
    if (!Numbers.isExactNonnegativeInteger(end)) {
      return notIndex(who, end);
    }
    if (!(end instanceof Long n && n < start)) {
      return outOfRange(who, "ending ", type, value, end, length);
    }
    String words =
        who
            + ": ending index is smaller than starting index\n  ending index: "
            + end
            + "\n  starting index: "
            + start;
    return Errors.contract(Message.of(words + range(length, type)).show(value));
  }

  /** The error for an argument that is no {@code exact-nonnegative-integer?}. */
  static RacketException notIndex(String who, Object index) {
    return Errors.argument(who, "exact-nonnegative-integer?", 0, index);
  }

  /** The error of copying more than the target holds. */
  public static RacketException noRoom(String who, String type, int length, long needed) {
    return Errors.arguments(
        who,
        "not enough room in target " + type,
        "target length",
        (long) length,
        "needed length",
        needed);
  }

  private static RacketException outOfRange(
      String who, String prefix, String type, Object value, Object index, int last) {
    String words = who + ": " + prefix + "index is out of range\n  " + prefix + "index: ";
    return Errors.contract(Message.of(words + index + range(last, type)).show(value));
  }

  private static String range(int last, String type) {
    return "\n  valid range: [0, " + last + "]\n  " + type + ": ";
  }
}
