package dev.jacket.primitives;

import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.HashImpersonator;
import dev.jacket.value.ImpersonatorProperty;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.Map;

/** What the library makes impersonators of hash tables of (reference, section 14.5.1). */
@PrimitiveModule("#%unsafe")
final class HashImpersonators {
  private HashImpersonators() {}

  /**
   * Makes a layer.
   *
   * @param who the procedure that errors name
   * @param procedures what the operations interpose; false for nothing
   * @param operations the operations, in the order of {@link dev.jacket.machine.HashOperation}
   * @param properties impersonator properties and values in turn
   */
  @Primitive("make-hash-impersonator")
  static Object make(
      Symbol who,
      @Is("hash?") Object table,
      boolean chaperone,
      Object procedures,
      Vector operations,
      Object... properties) {
    Map<ImpersonatorProperty, Object> all =
        ImpersonatorProperties.properties(who.name(), table, properties, 0);
    return procedures == Boolean.FALSE && properties.length == 0
        ? table
        : new HashImpersonator(table, chaperone, all, procedures, operations);
  }

  @Primitive("hash-impersonator?")
  static boolean is(Object v) {
    return v instanceof HashImpersonator;
  }

  @Primitive("hash-impersonator-procedures")
  static Object procedures(HashImpersonator layer) {
    return layer.procedures;
  }

  @Primitive("hash-impersonator-next")
  static Object next(HashImpersonator layer) {
    return layer.next;
  }

  /** The same layer around another table. */
  @Primitive("hash-impersonator-around")
  static Object around(HashImpersonator layer, @Is("hash?") Object inner) {
    return layer.around(inner);
  }
}
