package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;

/** Impersonators and chaperones of structures (reference, section 14.5.1). */
@PrimitiveModule("#%kernel")
final class StructImpersonators {
  private StructImpersonators() {}

  @Primitive("impersonate-struct")
  static Object impersonate(Object v, Object... arguments) {
    return new StructRedirections("impersonate-struct", false, v).make(arguments);
  }

  @Primitive("chaperone-struct")
  static Object chaperone(Object v, Object... arguments) {
    return new StructRedirections("chaperone-struct", true, v).make(arguments);
  }
}
