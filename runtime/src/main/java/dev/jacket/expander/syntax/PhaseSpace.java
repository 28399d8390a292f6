package dev.jacket.expander.syntax;

import dev.jacket.value.Pair;
import dev.jacket.value.Symbol;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A phase level and a binding space: where modules provide names, and where these are imported to
 * (reference, section 1.2.3.2).
 *
 * @param space the name of the space, null for the default one
 */
public record PhaseSpace(int phase, @Nullable Symbol space) implements Comparable<PhaseSpace> {
  private static final Comparator<PhaseSpace> ORDER =
      Comparator.comparingInt(PhaseSpace::phase).thenComparing(PhaseSpace::spaceName);

  /** A phase level in the default space. */
  public static PhaseSpace of(int phase) {
    return new PhaseSpace(phase, null);
  }

  /** What programs see: a phase alone, or a pair of a phase and a space. */
  public Object datum() {
    return space == null ? Phase.value(phase) : new Pair(Phase.value(phase), space);
  }

  /** What {@link #datum} gives as {@code datum}. */
  public static PhaseSpace ofDatum(Object datum) {
    return datum instanceof Pair p
        ? new PhaseSpace(Phase.of(p.car), p.cdr instanceof Symbol s ? s : null)
        : of(Phase.of(datum));
  }

  private String spaceName() {
    return space == null ? "" : space.name();
  }

  @Override
  public int compareTo(PhaseSpace other) {
    return ORDER.compare(this, other);
  }

  /**
   * How an import changes phase and space.
   *
   * @param phase the phase shift
   * @param moves whether the binding goes to another space
   * @param space that space, null for the default one
   */
  public record Shift(int phase, boolean moves, @Nullable Symbol space) {
    /** A shift of the phase alone. */
    public static Shift of(int phase) {
      return new Shift(phase, false, null);
    }

    /** Where what is provided at a phase and in a space arrives. */
    public PhaseSpace applyTo(PhaseSpace from) {
      return new PhaseSpace(Phase.plus(from.phase, phase), moves ? space : from.space);
    }

    /** What programs see: a phase shift alone, or a pair with a space or false. */
    public Object datum() {
      Object to = space == null ? Boolean.FALSE : space;
      return moves ? new Pair(Phase.value(phase), to) : Phase.value(phase);
    }

    /** What {@link #datum} gives as {@code datum}. */
    public static Shift ofDatum(Object datum) {
      return datum instanceof Pair p
          ? new Shift(Phase.of(p.car), true, p.cdr instanceof Symbol s ? s : null)
          : of(Phase.of(datum));
    }
  }
}
