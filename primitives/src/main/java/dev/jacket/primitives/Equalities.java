package dev.jacket.primitives;

import dev.jacket.machine.Machine;
import dev.jacket.primitives.InquiryCalls.Answer;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.primitives.declare.PrimitiveValue;
import dev.jacket.value.Equality;
import dev.jacket.value.EqualityInquiry;
import dev.jacket.value.Errors;
import dev.jacket.value.HashCodes;
import dev.jacket.value.HashInquiry;
import dev.jacket.value.StructProperty;

/** Sameness of values and hash codes (reference, section 4.1). */
@PrimitiveModule("#%kernel")
final class Equalities {
  /** So that second codes of values without custom hashing differ from the first ones. */
  private static final int SECOND = 0x5bd1e995;

  private Equalities() {}

  @PrimitiveValue("prop:equal+hash")
  static StructProperty equalHash() {
    return EqualityGuard.PROPERTY;
  }

  @Primitive(value = "eq?", folds = true)
  static boolean isEq(Object a, Object b) {
    return Equality.isEq(a, b);
  }

  @Primitive(value = "eqv?", folds = true)
  static boolean isEqv(Object a, Object b) {
    return Equality.isEqv(a, b);
  }

  @Primitive("equal?")
  static Object isEqual(Machine m, int depth, Object a, Object b) {
    return compare(m, depth, a, b, false);
  }

  @Primitive("equal-always?")
  static Object isEqualAlways(Machine m, int depth, Object a, Object b) {
    return compare(m, depth, a, b, true);
  }

  private static Object compare(Machine m, int depth, Object a, Object b, boolean always) {
    int same = Equality.compare(a, b, always);
    if (same != Equality.UNSURE) {
      return same == Equality.YES;
    }
    return InquiryCalls.run(m, depth, EqualityInquiry.of(a, b, always), Answer.EQUALITY);
  }

  @Primitive("equal?/recur")
  static Object isEqualRecur(Machine m, int depth, Object a, Object b, Object recur) {
    return recur(m, depth, "equal?/recur", false, a, b, recur);
  }

  @Primitive("equal-always?/recur")
  static Object isEqualAlwaysRecur(Machine m, int depth, Object a, Object b, Object recur) {
    return recur(m, depth, "equal-always?/recur", true, a, b, recur);
  }

  private static Object recur(
      Machine m, int depth, String who, boolean always, Object a, Object b, Object recur) {
    if (!Contracts.acceptsTwo(recur)) {
      throw Errors.argument(who, "(procedure-arity-includes/c 2)", 0, recur);
    }
    EqualityInquiry inquiry = EqualityInquiry.recur(a, b, always, recur);
    return InquiryCalls.run(m, depth, inquiry, Answer.EQUALITY);
  }

  // ---- hash codes ----

  @Primitive(value = "eq-hash-code", pure = true)
  static long eqHashCode(Object v) {
    return v instanceof Long n ? n : HashCodes.eq(v);
  }

  @Primitive(value = "eqv-hash-code", pure = true)
  static long eqvHashCode(Object v) {
    return v instanceof Long n ? n : HashCodes.eqv(v);
  }

  @Primitive("equal-hash-code")
  static Object equalHashCode(Machine m, int depth, Object v) {
    return v instanceof Long ? v : code(m, depth, new HashInquiry(v, false, false));
  }

  @Primitive("equal-always-hash-code")
  static Object equalAlwaysHashCode(Machine m, int depth, Object v) {
    return v instanceof Long ? v : code(m, depth, new HashInquiry(v, true, false));
  }

  @Primitive("equal-secondary-hash-code")
  static Object equalSecondaryHashCode(Machine m, int depth, Object v) {
    return v instanceof Long n ? n ^ SECOND : code(m, depth, new HashInquiry(v, false, true));
  }

  @Primitive("equal-always-secondary-hash-code")
  static Object equalAlwaysSecondaryHashCode(Machine m, int depth, Object v) {
    return v instanceof Long n ? n ^ SECOND : code(m, depth, new HashInquiry(v, true, true));
  }

  private static Object code(Machine m, int depth, HashInquiry inquiry) {
    return InquiryCalls.run(m, depth, inquiry, Answer.HASH);
  }
}
