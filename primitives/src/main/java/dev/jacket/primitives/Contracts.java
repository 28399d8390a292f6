package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.value.Box;
import dev.jacket.value.Lists;
import dev.jacket.value.Pair;
import dev.jacket.value.Struct;
import dev.jacket.value.Vector;

/** What the contracts of data mean. */
final class Contracts {
  private Contracts() {}

  @ContractCheck("procedure?")
  static boolean isProcedure(Object v) {
    return v instanceof Procedure || v instanceof Struct s && s.type.procedureProperty != null;
  }

  @ContractCheck("list?")
  static boolean isList(Object v) {
    return Lists.isList(v);
  }

  @ContractCheck("(or/c pair? null?)")
  static boolean isPairOrNull(Object v) {
    return v instanceof Pair || v == dev.jacket.value.Nil.NIL;
  }

  @ContractCheck("exact-nonnegative-integer?")
  static boolean isIndex(Object v) {
    return Conversions.isIndex(v);
  }

  @ContractCheck("(and/c vector? (not/c immutable?))")
  static boolean isMutableVector(Object v) {
    return v instanceof Vector vector && !vector.immutable;
  }

  @ContractCheck("(and/c box? (not/c immutable?))")
  static boolean isMutableBox(Object v) {
    return v instanceof Box box && !box.immutable;
  }
}
