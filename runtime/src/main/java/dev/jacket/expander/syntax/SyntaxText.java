package dev.jacket.expander.syntax;

import dev.jacket.value.Printer;

/** The printed form of syntax objects. */
final class SyntaxText {
  private SyntaxText() {}

  static String describe(Syntax s) {
    String prefix = s.location.prefix();
    String datum = Printer.writeString(SyntaxData.toDatum(s), Integer.MAX_VALUE);
    return prefix.isEmpty() ? "#<syntax " + datum + ">" : "#<syntax:" + prefix + " " + datum + ">";
  }
}
