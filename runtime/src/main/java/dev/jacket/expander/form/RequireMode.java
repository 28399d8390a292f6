package dev.jacket.expander.form;

import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.PhaseSpace;
import dev.jacket.value.Symbol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a raw require specification is to be imported, by those around it.
 *
 * @param by the shift of phases and perhaps to another space
 * @param shifted whether a specification around has a phase
 * @param onlyLevel the only phase level that is imported, or null for all
 * @param only the only space that is imported, or null for all
 */
record RequireMode(
    PhaseSpace.Shift by, boolean shifted, @Nullable Integer onlyLevel, @Nullable Only only) {
  /** A space alone; null is the default one. */
  record Only(@Nullable Symbol space) {}

  /** Of what stands by itself in a form at a phase. */
  static RequireMode at(int phase) {
    return new RequireMode(PhaseSpace.Shift.of(phase), false, null, null);
  }

  /** The phase shift. */
  int shift() {
    return by.phase();
  }

  RequireMode shiftedBy(int phase) {
    PhaseSpace.Shift more =
        new PhaseSpace.Shift(Phase.plus(shift(), phase), by.moves(), by.space());
    return new RequireMode(more, true, onlyLevel, only);
  }

  RequireMode movedTo(@Nullable Symbol space) {
    return new RequireMode(new PhaseSpace.Shift(shift(), true, space), shifted, onlyLevel, only);
  }

  RequireMode onlyFrom(@Nullable Symbol space) {
    return new RequireMode(by, shifted, onlyLevel, new Only(space));
  }

  RequireMode onlyAt(int level) {
    return new RequireMode(by, shifted, level, only);
  }

  /** Whether what is provided at a phase level and in a space is imported. */
  boolean takes(PhaseSpace from) {
    return (onlyLevel == null || onlyLevel == from.phase())
        && (only == null || Objects.equals(only.space, from.space()));
  }

  /** Whether a specification of some kind can stand within those around. */
  boolean allows(String head) {
    boolean inSpace = by.moves() || only != null;
    return switch (head) {
      case "for-meta", "for-syntax", "for-template", "for-label" -> !shifted && !inSpace;
      case "just-meta", "portal" -> onlyLevel == null && !inSpace;
      case "for-space" -> !inSpace;
      case "just-space" -> only == null;
      default -> true;
    };
  }
}
