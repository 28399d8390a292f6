package dev.jacket.port;

import dev.jacket.event.Events;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.VoidValue;

/** Writing, flushing and closing. The methods return a Racket value or {@link Machine#SPECIAL}. */
public final class Writing {
  private Writing() {}

  /**
   * Writes all bytes from {@code from} to {@code to}.
   *
   * @param result what is returned in the end
   */
  public static Object write(
      Machine m, String who, OutputPort out, byte[] bytes, int from, int to, Object result) {
    if (from == to && out.sink().hasProcedures()) {
      out.checkOpen(who);
      return result;
    }
    return out.sink().hasProcedures()
        ? out.sink().writeAll(m, who, out, bytes, from, to, result)
        : writeMore(m, who, out, bytes, from, from, to, result);
  }

  private static Object writeMore(
      Machine m,
      String who,
      OutputPort out,
      byte[] bytes,
      int from,
      int start,
      int to,
      Object result) {
    out.checkOpen(who);
    int at = out.put(bytes, start, to);
    if (at < to) {
      WriteFrame onWake = new WriteFrame(who, out, bytes, from, at, to, result);
      return out.sink().await(m, out, onWake);
    }
    if (out.mode() == BufferMode.LINE && out.holdsBytes() && hasLineEnd(bytes, from, to)) {
      return flush(m, who, out, result);
    }
    return result;
  }

  private static boolean hasLineEnd(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        return true;
      }
    }
    return false;
  }

  private static final class WriteFrame extends Frame {
    private final String who;
    private final OutputPort out;
    private final byte[] bytes;
    private final int from;
    private final int at;
    private final int to;
    private final Object result;

    WriteFrame(String who, OutputPort out, byte[] bytes, int from, int at, int to, Object result) {
      this.who = who;
      this.out = out;
      this.bytes = bytes;
      this.from = from;
      this.at = at;
      this.to = to;
      this.result = result;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return writeMore(m, who, out, bytes, from, at, to, result);
    }
  }

  /** Writes what is in the buffer. */
  public static Object flush(Machine m, String who, OutputPort out, Object result) {
    out.checkOpen(who);
    if (out.sink().hasProcedures()) {
      return out.sink().writeAll(m, who, out, new byte[0], 0, 0, result);
    }
    return out.flushSome() ? result : out.sink().await(m, out, new FlushFrame(who, out, result));
  }

  private static final class FlushFrame extends Frame {
    private final String who;
    private final OutputPort out;
    private final Object result;

    FlushFrame(String who, OutputPort out, Object result) {
      this.who = who;
      this.out = out;
      this.result = result;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return flush(m, who, out, result);
    }
  }

  /**
   * Writes what can be written without waiting.
   *
   * @return the number of bytes that were passed on; {@code #f} if not even the buffer is empty now
   */
  public static Object writeNow(
      Machine m, String who, OutputPort out, byte[] bytes, int from, int to) {
    out.checkOpen(who);
    if (out.sink().hasProcedures()) {
      return from == to
          ? (Object) 0L
          : out.sink().writeSome(m, who, out, bytes, from, to, WriteMode.POLL);
    }
    if (!out.flushSome()) {
      return Boolean.FALSE;
    }
    return (long) (from == to ? 0 : out.pass(bytes, from, to));
  }

  /** Writes at least one byte, if there is one; waits until that is possible. */
  public static Object writeSome(
      Machine m,
      String who,
      OutputPort out,
      byte[] bytes,
      int from,
      int to,
      boolean enablesBreaks) {
    out.checkOpen(who);
    if (out.sink().hasProcedures()) {
      WriteMode mode = enablesBreaks ? WriteMode.WAIT_ENABLING_BREAKS : WriteMode.WAIT;
      return from == to ? (Object) 0L : out.sink().writeSome(m, who, out, bytes, from, to, mode);
    }
    boolean empty = out.flushSome();
    int n = !empty || from == to ? 0 : out.pass(bytes, from, to);
    if (n > 0 || empty && from == to) {
      return (long) n;
    }
    SomeFrame onWake = new SomeFrame(who, out, bytes, from, to, enablesBreaks);
    return enablesBreaks
        ? m.block(Events.breakableWait(out), onWake)
        : out.sink().await(m, out, onWake);
  }

  private static final class SomeFrame extends Frame {
    private final String who;
    private final OutputPort out;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean enablesBreaks;

    SomeFrame(String who, OutputPort out, byte[] bytes, int from, int to, boolean enablesBreaks) {
      this.who = who;
      this.out = out;
      this.bytes = bytes;
      this.from = from;
      this.to = to;
      this.enablesBreaks = enablesBreaks;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return writeSome(m, who, out, bytes, from, to, enablesBreaks);
    }
  }

  /** Writes what is in the buffer, then closes the port. */
  public static Object close(Machine m, OutputPort out) {
    if (out.isClosed()) {
      return VoidValue.VOID;
    }
    if (out.sink().hasProcedures()) {
      return out.sink().closeBy(m, out);
    }
    if (!out.flushSome()) {
      return out.sink().await(m, out, new CloseFrame(out));
    }
    out.close(Scheduler.of(m));
    return VoidValue.VOID;
  }

  private static final class CloseFrame extends Frame {
    private final OutputPort out;

    CloseFrame(OutputPort out) {
      this.out = out;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return close(m, out);
    }
  }
}
