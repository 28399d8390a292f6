package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Box;
import dev.jacket.value.Bytes;
import dev.jacket.value.ImmutableHash;
import dev.jacket.value.Impersonator;
import dev.jacket.value.Str;
import dev.jacket.value.Vector;

/** Whether data can be changed (reference, section 4.1.4). */
@PrimitiveModule("#%kernel")
final class Mutability {
  private Mutability() {}

  @Primitive("immutable?")
  static boolean isImmutable(Object given) {
    Object v = given instanceof Impersonator i ? i.base : given;
    return v instanceof Str s && s.immutable
        || v instanceof Bytes b && b.immutable
        || v instanceof Vector vector && vector.immutable
        || v instanceof Box box && box.immutable
        || v instanceof ImmutableHash;
  }
}
