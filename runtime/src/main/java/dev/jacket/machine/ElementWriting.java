package dev.jacket.machine;

import dev.jacket.value.VectorImpersonator;
import dev.jacket.value.VoidValue;

/** Stores elements in an impersonated vector, the last one first. */
public final class ElementWriting {
  private final VectorImpersonator vector;
  private final int start;
  private final Object[] items;

  private ElementWriting(VectorImpersonator vector, int start, Object[] items) {
    this.vector = vector;
    this.start = start;
    this.items = items;
  }

  /** Stores the items from {@code start} on; the indices were checked. */
  public static Object write(
      Machine m, int depth, VectorImpersonator vector, int start, Object[] items) {
    return new ElementWriting(vector, start, items).run(m, depth, items.length);
  }

  private Object run(Machine m, int depth, int left) {
    for (int i = left - 1; i >= 0; i--) {
      Object r = ContainerInterposition.vectorSet(m, depth + 1, vector, start + i, items[i]);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new ElementFrame(this, i));
        return Machine.SPECIAL;
      }
    }
    return VoidValue.VOID;
  }

  /** Goes on when an element is stored. */
  private static final class ElementFrame extends Frame {
    private final ElementWriting writing;
    private final int left;

    ElementFrame(ElementWriting writing, int left) {
      this.writing = writing;
      this.left = left;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return writing.run(m, depth, left);
    }
  }
}
