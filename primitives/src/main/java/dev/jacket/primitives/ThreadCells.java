package dev.jacket.primitives;

import dev.jacket.machine.CellValues;
import dev.jacket.machine.Machine;
import dev.jacket.machine.ThreadCell;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Thread cells (reference, section 11.3.1). */
@PrimitiveModule("#%kernel")
public final class ThreadCells {
  private ThreadCells() {}

  @Primitive("make-thread-cell")
  public static Object makeThreadCell(Object value, @Nullable Object preserved) {
    return new ThreadCell(value, preserved != null && preserved != Boolean.FALSE);
  }

  @Primitive(value = "thread-cell?", pure = true)
  public static boolean isThreadCell(Object v) {
    return v instanceof ThreadCell;
  }

  @Primitive("thread-cell-ref")
  public static Object threadCellRef(Machine m, Object v) {
    return m.cells().get(cell("thread-cell-ref", v));
  }

  @Primitive("thread-cell-set!")
  public static void threadCellSet(Machine m, Object v, Object value) {
    m.cells().set(cell("thread-cell-set!", v), value);
  }

  private static ThreadCell cell(String who, Object v) {
    if (v instanceof ThreadCell cell) {
      return cell;
    }
    throw Errors.argument(who, "thread-cell?", 0, v);
  }

  @Primitive("current-preserved-thread-cell-values")
  public static Object currentPreservedThreadCellValues(Machine m, @Nullable Object values) {
    if (values == null) {
      return m.cells().inherited();
    }
    if (!(values instanceof CellValues captured)) {
      throw Errors.argument(
          "current-preserved-thread-cell-values", "thread-cell-values?", 0, values);
    }
    m.cells().restore(captured);
    return VoidValue.VOID;
  }

  @Primitive(value = "thread-cell-values?", pure = true)
  public static boolean isThreadCellValues(Object v) {
    return v instanceof CellValues;
  }
}
