package dev.jacket.primitives;

import dev.jacket.value.Errors;
import dev.jacket.value.Str;

/** The arguments of comparisons of more than two strings. */
final class StringArguments {
  private StringArguments() {}

  /**
   * Checks that all are strings, and returns the first. As in Racket, which compares pairs from the
   * right, the last two are looked at first, then the others from right to left.
   */
  static Str check(String who, Object first, Object[] rest) {
    int last = rest.length - 1;
    if (last > 0) {
      check(who, rest[last - 1]);
    }
    check(who, rest[last]);
    for (int i = last - 2; i >= 0; i--) {
      check(who, rest[i]);
    }
    check(who, first);
    return (Str) first;
  }

  private static void check(String who, Object v) {
    if (!(v instanceof Str)) {
      throw Errors.argument(who, "string?", 0, v);
    }
  }
}
