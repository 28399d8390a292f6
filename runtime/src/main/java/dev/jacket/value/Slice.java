package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/**
 * A part of a vector, string or the like, given by optional arguments.
 *
 * @param start the index of the first element
 * @param end the index behind the last element
 */
public record Slice(int start, int end) {

  /**
   * The part that the arguments describe.
   *
   * @param who the procedure, for errors
   * @param type what the value is called in errors
   * @param value the whole
   * @param length its length
   * @param start an index, 0 if null
   * @param end an index, {@code length} if null
   * @throws RacketException if the arguments are no indices or out of range
   */
  public static Slice of(
      String who,
      String type,
      Object value,
      int length,
      @Nullable Object start,
      @Nullable Object end) {
    if (end != null && !Numbers.isExactNonnegativeInteger(end)) {
      throw IndexErrors.notIndex(
          who, start == null || Numbers.isExactNonnegativeInteger(start) ? end : start);
    }
    int from = start == null ? 0 : start(who, type, value, length, start);
    if (end == null) {
      return new Slice(from, length);
    }
    if (end instanceof Long n && n >= from && n <= length) {
      return new Slice(from, (int) (long) n);
    }
    throw IndexErrors.end(who, type, value, from, end, length);
  }

  /** An index where a part may start: up to the length. */
  public static int start(String who, String type, Object value, int length, Object start) {
    if (start instanceof Long n && n >= 0 && n <= length) {
      return (int) (long) n;
    }
    throw IndexErrors.start(who, type, value, start, length);
  }

  /** The number of elements. */
  public int length() {
    return end - start;
  }
}
