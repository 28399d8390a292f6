package dev.jacket.expander.binding;

/** What {@code make-set!-transformer} makes. */
public record SetTransformer(Object procedure) {
  @Override
  public String toString() {
    return "#<set!-transformer>";
  }
}
