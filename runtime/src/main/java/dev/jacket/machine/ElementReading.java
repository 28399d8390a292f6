package dev.jacket.machine;

import dev.jacket.value.VectorImpersonator;

/** Reads elements of an impersonated vector, one after the other, for an operation on many. */
public final class ElementReading {
  private final VectorImpersonator vector;
  private final int start;
  private final boolean backwards;
  private final Completion then;

  /** What is done with the elements. */
  public interface Completion {
    /** Gives the result of the operation, or {@link Machine#SPECIAL}. */
    Object finish(Machine m, int depth, Object[] items);
  }

  private ElementReading(VectorImpersonator vector, int start, boolean backwards, Completion then) {
    this.vector = vector;
    this.start = start;
    this.backwards = backwards;
    this.then = then;
  }

  /**
   * Reads the elements from {@code start} to before {@code end}.
   *
   * @param backwards whether the last one is read first
   */
  public static Object read(
      Machine m,
      int depth,
      VectorImpersonator vector,
      int start,
      int end,
      boolean backwards,
      Completion then) {
    ElementReading reading = new ElementReading(vector, start, backwards, then);
    return reading.run(m, depth, 0, new Object[end - start]);
  }

  private Object run(Machine m, int depth, int done, Object[] items) {
    for (int i = done; i < items.length; i++) {
      int at = backwards ? items.length - 1 - i : i;
      Object r = ContainerInterposition.vectorRef(m, depth + 1, vector, start + at);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new ElementFrame(this, i, items));
        return Machine.SPECIAL;
      }
      items[at] = r;
    }
    return then.finish(m, depth, items);
  }

  /** Goes on with an element. */
  private static final class ElementFrame extends Frame {
    private final ElementReading reading;
    private final int at;
    private final Object[] items;

    ElementFrame(ElementReading reading, int at, Object[] items) {
      this.reading = reading;
      this.at = at;
      this.items = items;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Object[] copy = items.clone();
      copy[reading.backwards ? items.length - 1 - at : at] = value;
      return reading.run(m, depth, at + 1, copy);
    }
  }
}
