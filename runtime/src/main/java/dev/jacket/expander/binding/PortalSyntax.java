package dev.jacket.expander.binding;

import dev.jacket.expander.syntax.Syntax;

/**
 * What {@code make-portal-syntax} makes: syntax that a name stands for, without acting on forms.
 */
public record PortalSyntax(Syntax content) {
  @Override
  public String toString() {
    return "#<portal-syntax>";
  }
}
