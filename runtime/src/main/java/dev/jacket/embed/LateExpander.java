package dev.jacket.embed;

import dev.jacket.compiler.Compiler;
import dev.jacket.compiler.Primitives;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.load.ExpanderSource;
import dev.jacket.machine.Machine;
import org.jspecify.annotations.Nullable;

/** Makes the expander of an engine, and the compiler with it, when it is first wanted. */
final class LateExpander implements ExpanderSource {
  private final Machine machine;
  private @Nullable Expander made;

  LateExpander(Machine machine) {
    this.machine = machine;
  }

  @Override
  public Expander expander() {
    Expander known = made;
    if (known == null) {
      known = new Expander(machine, new Compiler(Primitives.REGISTERED));
      made = known;
    }
    return known;
  }
}
