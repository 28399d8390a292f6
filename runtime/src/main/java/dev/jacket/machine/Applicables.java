package dev.jacket.machine;

import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;
import dev.jacket.value.StructImpersonator;

/** Application of values that are not {@link Procedure}s, and what can be applied at all. */
public final class Applicables {
  private Applicables() {}

  /** Whether {@code v} is a {@code procedure?}: a procedure or a structure with prop:procedure. */
  public static boolean isProcedure(Object v) {
    return v instanceof Procedure
        || v instanceof Struct s && s.type.procedureProperty != null
        || v instanceof StructImpersonator i && i.struct.type.procedureProperty != null;
  }

  /** The arity mask of any value: that of a procedure or an applicable structure, otherwise 0. */
  public static long arityMask(Object v) {
    if (v instanceof Procedure p) {
      return p.arityMask();
    }
    Struct s = Impersonation.struct(v);
    if (s == null || s.type.procedureProperty == null) {
      return 0;
    }
    return s.type.procedureProperty instanceof Long index
        ? arityMask(s.fields[index.intValue()])
        : arityMask(s.type.procedureProperty) >> 1;
  }

  /** Whether {@code v} can be applied to {@code count} arguments. */
  public static boolean accepts(Object v, int count) {
    return ArityErrors.accepts(arityMask(v), count);
  }

  /** The name of what can be applied, as errors show it; empty if it has none. */
  public static String name(Object v) {
    if (v instanceof Procedure p) {
      return p.name();
    }
    Struct s = Impersonation.struct(v);
    if (s == null) {
      return "";
    }
    boolean ownName = s.property(ProcedureProperties.OBJECT_NAME) != null;
    if (!ownName && s.type.procedureProperty instanceof Long index) {
      Object field = s.fields[index.intValue()];
      if (isProcedure(field)) {
        return name(field);
      }
    }
    return s.type.name.name();
  }

  /**
   * Applies a structure by its {@code prop:procedure}: a field index or a procedure.
   *
   * @param f the structure or an impersonator of it
   */
  static Object apply(Machine m, int depth, Object f, Struct s, Object[] args) {
    Object property = java.util.Objects.requireNonNull(s.type.procedureProperty);
    if (property instanceof Long index) {
      Object field = s.fields[index.intValue()];
      return accepts(field, args.length)
          ? m.callN(field, depth, args)
          : StructArityErrors.raise(m, depth, s, arityMask(field), args);
    }
    if (!accepts(property, args.length + 1)) {
      return StructArityErrors.raise(m, depth, s, arityMask(property) >> 1, args);
    }
    Object[] all = new Object[args.length + 1];
    all[0] = f;
    System.arraycopy(args, 0, all, 1, args.length);
    return m.callN(property, depth, all);
  }

  /** The error for applying something that cannot be applied. */
  static RacketException notProcedure(Object f) {
    return Errors.contract(
        Message.of(
                "application: not a procedure;\n expected a procedure that can be applied to"
                    + " arguments\n  given: ")
            .show(f));
  }
}
