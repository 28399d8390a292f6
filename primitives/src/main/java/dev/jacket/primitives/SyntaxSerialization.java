package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;

/** Syntax objects as data that can be written (reference, section 12.2): not supported. */
@PrimitiveModule("#%kernel")
final class SyntaxSerialization {
  private SyntaxSerialization() {}

  private static RacketException unsupported(String who) {
    return new RacketException(ExnTypes.UNSUPPORTED, who + ": unsupported on this platform");
  }

  @Primitive("syntax-serialize")
  static Object syntaxSerialize(Object s, Object base, Object preserved, Object provides) {
    throw unsupported("syntax-serialize");
  }

  @Primitive("syntax-deserialize")
  static Object syntaxDeserialize(Object data, Object base) {
    throw unsupported("syntax-deserialize");
  }
}
