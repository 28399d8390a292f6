package dev.jacket.primitives;

import dev.jacket.machine.ContinuationMarks;
import dev.jacket.machine.Machine;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Struct;

/** The context of an error: where in the program its continuation is. */
final class ErrorContext {
  private ErrorContext() {}

  /** What the display handler adds to the message: lines that begin with a line end, or nothing. */
  static String of(Machine m, Object raised) {
    if (!Struct.is(raised, ExnTypes.EXN)
        || !(((Struct) raised).fields[1] instanceof ContinuationMarks)
        || ErrorParameters.ERROR_PRINT_CONTEXT_LENGTH.get(m).equals(0L)) {
      return "";
    }
    return "";
  }
}
