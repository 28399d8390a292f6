package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.value.Numbers;

/** What the contracts of numbers mean. */
final class NumberContracts {
  private NumberContracts() {}

  @ContractCheck("number?")
  static boolean isNumber(Object v) {
    return v instanceof Long || v instanceof Double || Numbers.isNumber(v);
  }

  @ContractCheck("complex-number?")
  static boolean isComplex(Object v) {
    return Numbers.isNumber(v);
  }

  @ContractCheck("real?")
  static boolean isReal(Object v) {
    return v instanceof Long || v instanceof Double || Numbers.isReal(v);
  }

  @ContractCheck("rational?")
  static boolean isRational(Object v) {
    return Numbers.isRational(v);
  }

  @ContractCheck("rational-number?")
  static boolean isRationalNumber(Object v) {
    return Numbers.isRational(v);
  }

  @ContractCheck("integer?")
  static boolean isInteger(Object v) {
    return v instanceof Long || Numbers.isInteger(v);
  }

  @ContractCheck("flonum?")
  static boolean isFlonum(Object v) {
    return v instanceof Double;
  }

  @ContractCheck("fixnum?")
  static boolean isFixnum(Object v) {
    return Conversions.isFixnum(v);
  }

  @ContractCheck("byte?")
  static boolean isByte(Object v) {
    return v instanceof Long n && (n & ~0xFFL) == 0;
  }

  @ContractCheck("(and/c flonum? integer?)")
  static boolean isFlonumInteger(Object v) {
    return v instanceof Double && Numbers.isInteger(v);
  }

  @ContractCheck("(or/c 2 8 10 16)")
  static boolean isPrintRadix(Object v) {
    return v instanceof Long n && (n == 2 || n == 8 || n == 10 || n == 16);
  }

  @ContractCheck("(integer-in 2 16)")
  static boolean isRadix(Object v) {
    return v instanceof Long n && n >= 2 && n <= 16;
  }
}
