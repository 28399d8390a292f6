package dev.jacket.primitives;

import dev.jacket.machine.Control;
import dev.jacket.machine.DerivedParameter;
import dev.jacket.machine.Impersonation;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Parameter;
import dev.jacket.machine.Parameterization;
import dev.jacket.machine.Procedure;
import dev.jacket.primitives.declare.ContractCheck;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** Parameters (reference, section 11.3.2). */
@PrimitiveModule("#%kernel")
public final class Parameters {
  private Parameters() {}

  @ContractCheck("parameterization?")
  public static boolean isParameterizationContract(Object v) {
    return v instanceof Parameterization;
  }

  @Primitive(value = "make-parameter", terse = true)
  public static Object makeParameter(
      Object value,
      @Is("(or/c (procedure-arity-includes/c 1) #f)") @Nullable Object guard,
      @Nullable Symbol name,
      @Nullable Symbol realm) {
    return Parameter.make(
        value,
        guard == Boolean.FALSE ? null : guard,
        name == null ? "parameter-procedure" : name.name(),
        realm);
  }

  @Primitive(value = "make-derived-parameter", terse = true)
  public static Object makeDerivedParameter(
      @Is("(and/c parameter? (not/c impersonator?))") Object base,
      @Is("(procedure-arity-includes/c 1)") Object guard,
      @Is("(procedure-arity-includes/c 1)") Object wrap) {
    return new DerivedParameter((Procedure) base, guard, wrap);
  }

  @Primitive(value = "parameter?", folds = true)
  public static boolean isParameter(Object v) {
    return ControlContracts.isParameter(v);
  }

  @Primitive(value = "parameter-procedure=?", terse = true)
  public static boolean isParameterProcedureEqual(
      @Is("parameter?") Object a, @Is("parameter?") Object b) {
    return Impersonation.base(a) == Impersonation.base(b);
  }

  @Primitive("parameterization?")
  public static boolean isParameterization(Object v) {
    return v instanceof Parameterization;
  }

  @Primitive("current-parameterization")
  public static Object currentParameterization(Machine m) {
    return m.parameterization();
  }

  @Primitive(value = "call-with-parameterization", control = true)
  public static Object callWithParameterization(
      Machine m, Parameterization parameterization, @Is("procedure?") Object thunk) {
    return Control.withMark(m, Keys.PARAMETERIZATION, parameterization, thunk);
  }
}
