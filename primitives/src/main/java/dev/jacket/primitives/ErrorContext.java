package dev.jacket.primitives;

import dev.jacket.machine.CodeContext;
import dev.jacket.machine.ContinuationMarks;
import dev.jacket.machine.Machine;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Struct;
import java.util.ArrayList;
import java.util.List;

/** The context of an error: the places that it is about, and where its continuation is. */
final class ErrorContext {
  /** How many frames are looked at to find lines that differ. */
  private static final int MOST_FRAMES = 10_000;

  private ErrorContext() {}

  /** What the display handler adds to the message: lines that begin with a line end, or nothing. */
  static String of(Machine m, Object raised) {
    return ErrorLocations.of(raised) + frames(m, raised);
  }

  private static String frames(Machine m, Object raised) {
    if (!Struct.is(raised, ExnTypes.EXN)
        || !(((Struct) raised).fields[1] instanceof ContinuationMarks marks)
        || !(ErrorParameters.ERROR_PRINT_CONTEXT_LENGTH.get(m) instanceof Long most)
        || most == 0) {
      return "";
    }
    List<String> lines = lines(marks.contexts(MOST_FRAMES));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "\n  context...:\n   " : "\n   ");
      if (i == most) {
        out.append("...");
        break;
      }
      out.append(lines.get(i));
    }
    return out.toString();
  }

  /** The lines for frames; what repeats is said only once. */
  private static List<String> lines(List<CodeContext> contexts) {
    List<String> lines = new ArrayList<>();
    int i = 0;
    while (i < contexts.size()) {
      int start = i;
      CodeContext context = contexts.get(i);
      while (i < contexts.size() && contexts.get(i).equals(context)) {
        i++;
      }
      lines.add(context.toString());
      int repeats = i - start - 1;
      if (repeats > 0) {
        lines.add("[repeats " + repeats + (repeats == 1 ? " more time]" : " more times]"));
      }
    }
    return lines;
  }
}
