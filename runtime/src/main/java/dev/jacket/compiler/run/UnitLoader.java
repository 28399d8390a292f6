package dev.jacket.compiler.run;

import dev.jacket.expander.compile.SyntaxLiterals;
import dev.jacket.machine.Variable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** A loaded class of a unit, ready to be instantiated. */
public final class UnitLoader {
  /** The package, as internal name with a final slash, that hidden classes must be in. */
  public static final String PACKAGE = "dev/jacket/compiler/run/";

  private static final MethodType CONSTRUCTOR =
      MethodType.methodType(
          void.class, Variable[].class, SyntaxLiterals.class, ProcedureTable.class);

  private final MethodHandle constructor;

  private UnitLoader(MethodHandle constructor) {
    this.constructor = constructor;
  }

  /** Defines a hidden class of {@link #PACKAGE}. */
  public static UnitLoader define(byte[] bytes, Object[] literals) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.lookup().defineHiddenClassWithClassData(bytes, literals, true);
      MethodHandle constructor = lookup.findConstructor(lookup.lookupClass(), CONSTRUCTOR);
      return new UnitLoader(
          constructor.asType(constructor.type().changeReturnType(UnitCode.class)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a unit's class cannot be defined", e);
    }
  }

  /** An instance of the unit. */
  public UnitCode make(Variable[] globals, SyntaxLiterals syntax, ProcedureTable procedures) {
    try {
      return (UnitCode) constructor.invokeExact(globals, syntax, procedures);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
