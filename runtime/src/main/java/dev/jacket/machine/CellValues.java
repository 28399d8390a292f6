package dev.jacket.machine;

import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The values that a thread has given to thread cells. */
public final class CellValues {
  private @Nullable WeakHashMap<ThreadCell, Object> values;

  /** The cell's value here. */
  public Object get(ThreadCell cell) {
    Object own = values == null ? null : values.get(cell);
    return own == null ? cell.initial : own;
  }

  /** Sets the cell's value here. */
  public void set(ThreadCell cell, Object value) {
    if (values == null) {
      values = new WeakHashMap<>();
    }
    values.put(cell, value);
  }

  /** A copy of the preserved cells' values, as a new thread starts with. */
  public CellValues inherited() {
    CellValues copy = new CellValues();
    if (values != null) {
      for (Map.Entry<ThreadCell, Object> entry : values.entrySet()) {
        if (entry.getKey().preserved) {
          copy.set(entry.getKey(), entry.getValue());
        }
      }
    }
    return copy;
  }

  /** Takes over all values of {@code others}, which {@link #inherited} made. */
  public void restore(CellValues others) {
    if (values != null) {
      values.keySet().removeIf(cell -> cell.preserved);
    }
    if (others.values != null) {
      others.values.forEach(this::set);
    }
  }

  @Override
  public String toString() {
    return "#<thread-cell-values>";
  }
}
