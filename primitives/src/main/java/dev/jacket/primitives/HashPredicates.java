package dev.jacket.primitives;

import static dev.jacket.primitives.HashContracts.plain;

import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Hash.Strength;
import dev.jacket.value.HashKind;

/** What kind of hash table a value is (reference, section 4.15). */
@PrimitiveModule("#%kernel")
final class HashPredicates {
  private HashPredicates() {}

  @Primitive(value = "hash?", folds = true)
  static boolean isHash(Object v) {
    return HashContracts.isHash(v);
  }

  @Primitive("hash-equal?")
  static boolean isEqualTable(Object v) {
    return plain("hash-equal?", v).kind == HashKind.EQUAL;
  }

  @Primitive("hash-equal-always?")
  static boolean isEqualAlwaysTable(Object v) {
    return plain("hash-equal-always?", v).kind == HashKind.ALWAYS;
  }

  @Primitive("hash-eqv?")
  static boolean isEqvTable(Object v) {
    return plain("hash-eqv?", v).kind == HashKind.EQV;
  }

  @Primitive("hash-eq?")
  static boolean isEqTable(Object v) {
    return plain("hash-eq?", v).kind == HashKind.EQ;
  }

  @Primitive("hash-strong?")
  static boolean isStrong(Object v) {
    return plain("hash-strong?", v).strength() == Strength.STRONG;
  }

  @Primitive("hash-weak?")
  static boolean isWeak(Object v) {
    return plain("hash-weak?", v).strength() == Strength.WEAK;
  }

  @Primitive("hash-ephemeron?")
  static boolean isEphemeron(Object v) {
    return plain("hash-ephemeron?", v).strength() == Strength.EPHEMERON;
  }

  @Primitive("hash-count")
  static int count(Object v) {
    return plain("hash-count", v).count();
  }
}
