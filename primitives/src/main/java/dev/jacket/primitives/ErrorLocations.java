package dev.jacket.primitives;

import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.Struct;

/** The places in the source that a syntax error is about. */
final class ErrorLocations {
  private ErrorLocations() {}

  /** What the display handler adds to the message: lines that begin with a line end, or nothing. */
  static String of(Object raised) {
    if (!Struct.is(raised, ExnTypes.SYNTAX)) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (Object form : Lists.toArray(((Struct) raised).fields[2])) {
      String place = ((Syntax) form).location.prefix();
      if (!place.isEmpty()) {
        out.append(out.isEmpty() ? "\n  location...:\n   " : "\n   ").append(place);
      }
    }
    return out.toString();
  }
}
