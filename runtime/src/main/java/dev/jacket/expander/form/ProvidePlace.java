package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * What the specifications around one say.
 *
 * @param at where it provides
 * @param isProtected whether it stands in a {@code protect}
 * @param hasPhase whether it stands in one that gives a phase
 * @param hasSpace whether it stands in one that gives a space
 */
record ProvidePlace(PhaseSpace at, boolean isProtected, boolean hasPhase, boolean hasSpace) {
  static ProvidePlace at(int phase) {
    return new ProvidePlace(PhaseSpace.of(phase), false, false, false);
  }

  ProvidePlace protect() {
    return new ProvidePlace(at, true, hasPhase, hasSpace);
  }

  ProvidePlace shifted(int by) {
    PhaseSpace to = new PhaseSpace(Phase.plus(at.phase(), by), at.space());
    return new ProvidePlace(to, isProtected, true, hasSpace);
  }

  ProvidePlace inSpace(@Nullable Symbol space) {
    return new ProvidePlace(new PhaseSpace(at.phase(), space), isProtected, hasPhase, true);
  }
}
