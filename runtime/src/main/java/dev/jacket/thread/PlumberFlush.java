package dev.jacket.thread;

import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.VoidValue;
import java.util.List;

/** Calls the flush callbacks of a plumber one after the other, each behind a barrier. */
public final class PlumberFlush {
  private PlumberFlush() {}

  /** Calls the callbacks that are registered now; the result is void. */
  public static Object run(Machine m, int depth, Plumber plumber) {
    return run(m, depth, plumber.handles(), 0);
  }

  private static Object run(Machine m, int depth, List<FlushHandle> handles, int from) {
    for (int i = from; i < handles.size(); i++) {
      Object r = Control.withBarrier(m, new Callback(handles.get(i)));
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

  /** Calls a callback with its handle. */
  private static final class Callback extends Procedure {
    private final FlushHandle handle;

    Callback(FlushHandle handle) {
      this.handle = handle;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return m.call1(handle.callback, depth, handle);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "plumber-flush-all";
    }
  }
}
