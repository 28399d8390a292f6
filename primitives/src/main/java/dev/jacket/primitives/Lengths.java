package dev.jacket.primitives;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;

/** The lengths of what is to be made. */
final class Lengths {
  /** What Java arrays can be made of, with some room for rounding by others. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private Lengths() {}

  /**
   * A length as an {@code int}.
   *
   * @param type what is to be made
   * @param length an exact nonnegative integer
   * @throws RacketException if no memory could hold so much
   */
  static int check(String type, Object length) {
    if (length instanceof Long n && n <= MOST) {
      return (int) (long) n;
    }
    throw new RacketException(
        ExnTypes.OUT_OF_MEMORY,
        Message.of("out of memory making " + type + "\n  length: ").show(length));
  }
}
