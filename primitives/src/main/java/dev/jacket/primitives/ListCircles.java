package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Pair;

/** What the library's walks along lists need to come to an end in cyclic data. */
@PrimitiveModule("#%lists")
final class ListCircles {
  private ListCircles() {}

  /** See {@link Pair#circle}, with false for null. */
  @Primitive(value = "pair-circle", pure = true)
  static Object pairCircle(Pair pair, Object passed) {
    return pair.circle(null) == null ? passed : pair;
  }
}
