package dev.jacket.thread;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.VoidValue;
import java.util.List;

/** Calls the flush callbacks of a plumber one after the other. */
public final class PlumberFlush {
  private PlumberFlush() {}

  /** Calls the callbacks that are registered now; the result is void. */
  public static Object run(Machine m, int depth, Plumber plumber) {
    return run(m, depth, plumber.handles(), 0);
  }

  private static Object run(Machine m, int depth, List<FlushHandle> handles, int from) {
    for (int i = from; i < handles.size(); i++) {
      Object r = m.call1(handles.get(i).callback, depth + 1, handles.get(i));
      if (r == Machine.SPECIAL && (r = m.settleValues(depth)) == Machine.SPECIAL) {
        m.save(new NextFrame(handles, i + 1));
        return r;
      }
    }
    return VoidValue.VOID;
  }

  /** Goes on with the next callback. */
  private static final class NextFrame extends Frame {
    private final List<FlushHandle> handles;
    private final int from;

    NextFrame(List<FlushHandle> handles, int from) {
      this.handles = handles;
      this.from = from;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return run(m, depth, handles, from);
    }

    @Override
    public boolean acceptsValues() {
      return true;
    }
  }
}
