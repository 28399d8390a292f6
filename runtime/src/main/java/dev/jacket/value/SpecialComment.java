package dev.jacket.value;

/** A comment with a value: what a reader extension gives for text that is no datum. */
public record SpecialComment(Object value) {
  @Override
  public String toString() {
    return "#<special-comment>";
  }
}
