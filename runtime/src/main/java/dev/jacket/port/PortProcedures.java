package dev.jacket.port;

import dev.jacket.event.WrapEvent;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.Bytes;
import org.jspecify.annotations.Nullable;

/** Ports in place of procedures of a port made of procedures: they pass everything on. */
public final class PortProcedures {
  private PortProcedures() {}

  /** The procedure that reads from a port. */
  public static Procedure reader(InputPort port) {
    return new Reader(port, false);
  }

  /** The procedure that peeks into a port. */
  public static Procedure peeker(InputPort port) {
    return new Reader(port, true);
  }

  /** The procedure that writes to a port. */
  public static Procedure writer(OutputPort port) {
    return new Writer(port);
  }

  private static final class Reader extends Procedure {
    private final InputPort port;
    private final boolean peeks;

    Reader(InputPort port, boolean peeks) {
      this.port = port;
      this.peeks = peeks;
    }

    @Override
    public Object call1(Machine m, int depth, Object into) {
      byte[] data = ((Bytes) into).data;
      return orEvent(
          m,
          depth,
          ReadingBytes.readAvailable(m, name(), port, data, 0, data.length, Patience.POLL));
    }

    @Override
    public Object call3(Machine m, int depth, Object into, Object skip, Object progress) {
      byte[] data = ((Bytes) into).data;
      @Nullable ProgressEvent event = progress instanceof ProgressEvent p ? p : null;
      return orEvent(
          m,
          depth,
          Peeking.peekAvailable(
              m, name(), port, data, 0, data.length, (Long) skip, event, Patience.POLL));
    }

    private Object orEvent(Machine m, int depth, Object result) {
      Object r = result;
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new CountFrame(port));
        return r;
      }
      return answer(port, r);
    }

    /** What the procedure answers: where there is nothing, the event of the port. */
    static Object answer(InputPort port, Object result) {
      return result instanceof Long n && n == 0
          ? new WrapEvent(port, new Nothing(), false)
          : result;
    }

    @Override
    public long arityMask() {
      return peeks ? 8 : 2;
    }

    @Override
    public String name() {
      return peeks ? "peek" : "read";
    }
  }

  private static final class CountFrame extends Frame {
    private final InputPort port;

    CountFrame(InputPort port) {
      this.port = port;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return Reader.answer(port, value);
    }
  }

  /** Drops the result of an event, which would otherwise be taken for a pipe. */
  private static final class Nothing extends Procedure {
    @Override
    public Object call1(Machine m, int depth, Object v) {
      return 0L;
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "void";
    }
  }

  private static final class Writer extends Procedure {
    private static final int ARGUMENTS = 5;

    private final OutputPort port;

    Writer(OutputPort port) {
      this.port = port;
    }

    @Override
    protected Object callMany(Machine m, int depth, Object[] args) {
      byte[] data = ((Bytes) args[0]).data;
      int from = ((Long) args[1]).intValue();
      int to = ((Long) args[2]).intValue();
      if (from == to) {
        return Writing.flush(m, "flush-output", port, 0L);
      }
      return args[3] == Boolean.TRUE
          ? Writing.writeNow(m, "write-bytes-avail*", port, data, from, to)
          : Writing.write(m, "write-bytes", port, data, from, to, (long) (to - from));
    }

    @Override
    public long arityMask() {
      return 1L << ARGUMENTS;
    }

    @Override
    public String name() {
      return "write";
    }
  }
}
