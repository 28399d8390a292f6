package dev.jacket.machine;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;
import dev.jacket.value.Struct;

/** Application of values that are not {@link Procedure}s. */
final class Applicables {
  private Applicables() {}

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
