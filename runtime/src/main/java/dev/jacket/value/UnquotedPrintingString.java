package dev.jacket.value;

/** A string that prints as its characters, in any mode. */
public record UnquotedPrintingString(Str text) {
  @Override
  public String toString() {
    return text.toString();
  }
}
