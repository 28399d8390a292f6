package dev.jacket.primitives;

import dev.jacket.machine.Applicables;
import dev.jacket.machine.ContinuationProcedure;
import dev.jacket.machine.DerivedParameter;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.ProcedureImpersonator;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;

/** The contracts of control operators, parameters and exceptions. */
public final class ControlContracts {
  private ControlContracts() {}

  @ContractCheck("parameter?")
  public static boolean isParameter(Object v) {
    return isPlainParameter(v)
        || v instanceof ProcedureImpersonator layer && isPlainParameter(layer.base);
  }

  @ContractCheck("(and/c parameter? (not/c impersonator?))")
  public static boolean isPlainParameter(Object v) {
    return v instanceof Parameter || v instanceof DerivedParameter;
  }

  @ContractCheck("continuation?")
  public static boolean isContinuation(Object v) {
    return v instanceof ContinuationProcedure;
  }

  @ContractCheck("(or/c string? symbol?)")
  public static boolean isStringOrSymbol(Object v) {
    return v instanceof Str || v instanceof Symbol;
  }

  @ContractCheck("(or/c symbol? string?)")
  public static boolean isSymbolOrString(Object v) {
    return isStringOrSymbol(v);
  }

  @ContractCheck("(or/c symbol? procedure?)")
  public static boolean isSymbolOrProcedure(Object v) {
    return v instanceof Symbol || Applicables.isProcedure(v);
  }

  @ContractCheck("(or/c string? #f)")
  public static boolean isStringOrFalse(Object v) {
    return v instanceof Str || v == Boolean.FALSE;
  }

  @ContractCheck("(or/c symbol? #f)")
  public static boolean isSymbolOrFalse(Object v) {
    return v instanceof Symbol || v == Boolean.FALSE;
  }
}
