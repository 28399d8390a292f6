package dev.jacket.primitives;

import dev.jacket.machine.CodeContext;
import dev.jacket.machine.ContinuationMarks;
import dev.jacket.machine.Machine;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.SourceLocations;
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
    if (!isShown(m, raised)
        || !(((Struct) raised).fields[1] instanceof ContinuationMarks marks)
        || !(ErrorParameters.ERROR_PRINT_CONTEXT_LENGTH.get(m) instanceof Long most)) {
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

  /** Whether more than the message of what was raised is shown: places and context. */
  static boolean isShown(Machine m, Object raised) {
    return Struct.is(raised, ExnTypes.EXN)
        && !Struct.is(raised, ExnTypes.USER)
        && !ErrorParameters.ERROR_PRINT_CONTEXT_LENGTH.get(m).equals(0L);
  }

  /**
   * The source locations of an exception, in lines; the message of a reading error has the first.
   *
   * @param found what the property {@code prop:exn:srclocs} says
   */
  static String locations(Object raised, Object found) {
    if (!Lists.isList(found) || !Lists.toJava(found).stream().allMatch(PlainStructs::isSrcloc)) {
      String who = "prop:exn:srclocs procedure";
      throw Errors.violation(who, "(listof srcloc?)", "result", 0, found);
    }
    StringBuilder out = new StringBuilder();
    int said = Struct.is(raised, ExnTypes.READ) ? 1 : 0;
    for (Object place : Lists.toJava(found).stream().skip(said).toList()) {
      if (((Struct) place).fields[0] != Boolean.FALSE) {
        out.append(out.isEmpty() ? "\n  location...:" : "");
        out.append("\n   ").append(SourceLocations.toString(place));
      }
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
