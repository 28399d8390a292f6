package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.ImpersonatorProperty;
import dev.jacket.value.StructTypeImpersonator;
import dev.jacket.value.Vector;
import java.util.Map;

/** What the library makes chaperones of structure types of (reference, section 14.5.1). */
@PrimitiveModule("#%unsafe")
final class StructTypeImpersonators {
  private StructTypeImpersonators() {}

  /** Makes a layer; the operations are for {@code struct-type-info} and the constructor. */
  @Primitive("make-struct-type-chaperone")
  static Object make(
      @Is("struct-type?") Object type,
      Object info,
      Object constructor,
      Object guard,
      Vector operations,
      Object... properties) {
    Map<ImpersonatorProperty, Object> all =
        ImpersonatorProperties.properties("chaperone-struct-type", type, properties, 0);
    return new StructTypeImpersonator(type, all, info, constructor, guard, operations);
  }

  @Primitive("struct-type-chaperone-next")
  static Object next(StructTypeImpersonator layer) {
    return layer.next;
  }

  @Primitive("struct-type-chaperone-info")
  static Object info(StructTypeImpersonator layer) {
    return layer.info;
  }

  @Primitive("struct-type-chaperone-constructor")
  static Object constructor(StructTypeImpersonator layer) {
    return layer.constructor;
  }
}
