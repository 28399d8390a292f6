package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;

/** Expressions that are never reached (reference, section 17.4). */
@PrimitiveModule("#%kernel")
final class Unreachable {
  private Unreachable() {}

  @Primitive("assert-unreachable")
  static Object assertUnreachable() {
    throw Errors.contract("assert-unreachable: unreachable code reached");
  }
}
