package dev.jacket.expander.syntax;

import dev.jacket.value.Printer;

/** The printed form of syntax objects. */
final class SyntaxText {
  /** How many characters of the datum are shown. */
  private static final int WIDTH = 256;

  private SyntaxText() {}

  static String describe(Syntax s) {
    String prefix = s.location.prefix();
    String datum = Printer.writeString(SyntaxData.toDatum(s), WIDTH);
    return prefix.isEmpty() ? "#<syntax " + datum + ">" : "#<syntax:" + prefix + " " + datum + ">";
  }
}
