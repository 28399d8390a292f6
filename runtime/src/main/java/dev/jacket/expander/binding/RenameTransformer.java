package dev.jacket.expander.binding;

import dev.jacket.expander.syntax.Syntax;

/** What {@code make-rename-transformer} makes. */
public record RenameTransformer(Syntax target) {
  @Override
  public String toString() {
    return "#<rename-transformer>";
  }
}
