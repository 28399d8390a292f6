package dev.jacket.expander.syntax;

import dev.jacket.value.Printer;

/** The printed form of syntax objects. */
final class SyntaxText {
  private SyntaxText() {}

  static String describe(Syntax s) {
    String prefix = s.location.prefix();
    String datum = Printer.errorString(SyntaxData.toDatum(s));
    return prefix.isEmpty() ? "#<syntax " + datum + ">" : "#<syntax:" + prefix + " " + datum + ">";
  }
}
