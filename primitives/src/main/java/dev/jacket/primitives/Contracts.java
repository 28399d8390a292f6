package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.Conversions;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.value.Box;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Vector;
import dev.jacket.value.VectorImpersonator;
import java.math.BigInteger;

/** What the contracts of data mean. */
final class Contracts {
  private Contracts() {}

  @ContractCheck("procedure?")
  static boolean isProcedure(Object v) {
    return Applicables.isProcedure(v);
  }

  @ContractCheck("(or/c procedure? #f)")
  static boolean isProcedureOrFalse(Object v) {
    return v == Boolean.FALSE || Applicables.isProcedure(v);
  }

  @ContractCheck("(procedure-arity-includes/c 0)")
  static boolean isThunk(Object v) {
    return Applicables.accepts(v, 0);
  }

  @ContractCheck("(procedure-arity-includes/c 1)")
  static boolean acceptsOne(Object v) {
    return Applicables.accepts(v, 1);
  }

  @ContractCheck("(procedure-arity-includes/c 2)")
  static boolean acceptsTwo(Object v) {
    return Applicables.accepts(v, 2);
  }

  @ContractCheck("(or/c (procedure-arity-includes/c 0) #f)")
  static boolean isThunkOrFalse(Object v) {
    return v == Boolean.FALSE || Applicables.accepts(v, 0);
  }

  @ContractCheck("(or/c (procedure-arity-includes/c 1) #f)")
  static boolean acceptsOneOrFalse(Object v) {
    return v == Boolean.FALSE || Applicables.accepts(v, 1);
  }

  @ContractCheck("list?")
  static boolean isList(Object v) {
    return Lists.isList(v);
  }

  @ContractCheck("(or/c pair? null?)")
  static boolean isPairOrNull(Object v) {
    return v instanceof Pair || v == dev.jacket.value.Nil.NIL;
  }

  @ContractCheck("exact-integer?")
  static boolean isExactInteger(Object v) {
    return v instanceof Long || v instanceof BigInteger;
  }

  @ContractCheck("exact-nonnegative-integer?")
  static boolean isIndex(Object v) {
    return Conversions.isIndex(v);
  }

  @ContractCheck("(and/c vector? (not/c immutable?))")
  static boolean isMutableVector(Object v) {
    return v instanceof VectorImpersonator i
        ? !i.vector.immutable
        : v instanceof Vector vector && !vector.immutable;
  }

  @ContractCheck("(and/c box? (not/c immutable?))")
  static boolean isMutableBox(Object v) {
    return v instanceof Box box && !box.immutable;
  }
}
