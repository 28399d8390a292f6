package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;

/** Application of values that are not {@link Procedure}s, and what can be applied at all. */
public final class Applicables {
  private Applicables() {}

  /** Whether {@code v} is a {@code procedure?}: a procedure or a structure with prop:procedure. */
  public static boolean isProcedure(Object v) {
    return v instanceof Procedure || v instanceof Struct s && s.type.procedureProperty != null;
  }

  /** The arity mask of any value: that of a procedure or an applicable structure, otherwise 0. */
  public static long arityMask(Object v) {
    if (v instanceof Procedure p) {
      return p.arityMask();
    }
    if (v instanceof Struct s && s.type.procedureProperty != null) {
      return s.type.procedureProperty instanceof Long index
          ? arityMask(s.fields[index.intValue()])
          : arityMask(s.type.procedureProperty) >> 1;
    }
    return 0;
  }

  /** Whether {@code v} can be applied to {@code count} arguments. */
  public static boolean accepts(Object v, int count) {
    return (arityMask(v) >> Math.min(count, 63) & 1) != 0;
  }

  /** Applies a structure by its {@code prop:procedure}: a field index or a procedure. */
  static Object apply(Machine m, int depth, Struct s, Object[] args) {
    Object property = java.util.Objects.requireNonNull(s.type.procedureProperty);
    if (property instanceof Long index) {
      return m.callN(s.fields[index.intValue()], depth, args);
    }
    Object[] all = new Object[args.length + 1];
    all[0] = s;
    System.arraycopy(args, 0, all, 1, args.length);
    return m.callN(property, depth, all);
  }

  /** The error for applying something that cannot be applied. */
  static RacketException notProcedure(Object f, Object[] args) {
    StringBuilder text =
        new StringBuilder(
            "application: not a procedure;\n expected a procedure that can be applied to arguments");
    text.append("\n  given: ").append(Printer.errorString(f));
    if (args.length > 0) {
      text.append("\n  arguments...:");
      for (Object arg : args) {
        text.append("\n   ").append(Printer.errorString(arg));
      }
    }
    return new RacketException(ExnTypes.CONTRACT, text.toString());
  }
}
