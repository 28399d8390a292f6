package dev.jacket.value;

import org.jspecify.annotations.Nullable;

/**
 * A computation in Java that may need results of Racket procedures on its way.
 *
 * <p>Whoever carries it out calls {@link #advance} until that says true; each time it says false,
 * the {@linkplain #procedure call} that is pending is to be made and its result {@linkplain #answer
 * given}. A heap frame that waits for such a result keeps the inquiry as it is and goes on with a
 * {@link #copy}: it may be resumed several times.
 */
public abstract class Inquiry implements Cloneable {
  /**
   * Stands for the procedure that makes of an impersonator a plain value with the contents that are
   * seen through it.
   */
  public static final Object CONTENTS =
      new Object() {
        @Override
        public String toString() {
          return "#<contents>";
        }
      };

  private @Nullable Object procedure;

  /** Goes on; whether the computation is complete. */
  public abstract boolean advance();

  /** Gives the result of the pending call. */
  public abstract void answer(Object result);

  /**
   * The arguments of the pending call.
   *
   * @param recur the procedure that custom operations call for the parts of a value
   */
  public abstract Object[] arguments(Object recur);

  /** The inquiry whose call is pending: this one, or the one that it waits for. */
  public Inquiry innermost() {
    return this;
  }

  /** The procedure of the pending call. */
  public final Object procedure() {
    return java.util.Objects.requireNonNull(innermost().procedure);
  }

  /** Says what is to be called next; the result of {@link #advance} is then false. */
  final boolean ask(Object next) {
    procedure = next;
    return false;
  }

  /** A copy that goes on by itself. */
  public Inquiry copy() {
    try {
      return (Inquiry) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
