package dev.jacket.expander.load;

import dev.jacket.expander.form.Expander;
import dev.jacket.machine.Parameter;

/**
 * Where an engine's expander comes from. It is made when it is first asked for: a program that is
 * compiled already runs without one, and none of the expander's classes is loaded.
 */
public interface ExpanderSource {
  /** Where an engine keeps its source; not a parameter that scripts see. */
  Parameter OF_ENGINE = Parameter.builtin("expander", null, null);

  /** The expander of the engine. */
  Expander expander();
}
