package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Syntax;

/** What a core form's name means. */
interface CoreForm {
  /** Checks a form and expands its parts. */
  Syntax expand(Syntax form, ExpandContext ctx);
}
