package dev.jacket.primitives;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Extflonum;

/** Recognizing extflonums, on which there is no arithmetic (reference, section 4.3.4). */
@PrimitiveModule("#%extfl")
public final class Extflonums {
  private Extflonums() {}

  @Primitive(value = "extflonum?", pure = true)
  public static boolean isExtflonum(Object v) {
    return v instanceof Extflonum;
  }

  @Primitive("extflonum-available?")
  public static boolean isAvailable() {
    return false;
  }
}
