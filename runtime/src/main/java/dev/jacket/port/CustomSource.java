package dev.jacket.port;

import dev.jacket.event.ConstantEvent;
import dev.jacket.event.Events;
import dev.jacket.event.GuardEvent;
import dev.jacket.event.IdleEvent;
import dev.jacket.event.ReplaceEvent;
import dev.jacket.event.Syncing;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import dev.jacket.value.Bytes;
import dev.jacket.value.Eof;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import org.jspecify.annotations.Nullable;

/**
 * A source made of procedures (reference, section 13.1.9). It holds nothing by itself: whoever
 * finds the port's buffer empty goes on with {@link #await} or {@link #poll}, which call the
 * procedures and put into the buffer what they give.
 */
public final class CustomSource extends InputSource {
  private static final int LARGEST_REQUEST = 4096;

  /** How much is asked for where what is read ahead can stay in the port's buffer. */
  private static final int BUFFERED_REQUEST = 4096;

  private final Object read;
  private final @Nullable Object peek;
  private final @Nullable Object progress;
  private final @Nullable Object commit;
  private final CustomPort common;

  /** What a procedure gave last in place of bytes, for whoever synchronizes on the port. */
  private @Nullable Pending pending;

  /**
   * A source.
   *
   * @param read the procedure that reads into a byte string
   * @param peek the one that peeks; null to peek by reading into the port's buffer
   * @param progress returns a progress event, or null
   * @param commit commits what was peeked, or null
   */
  public CustomSource(
      Object read,
      @Nullable Object peek,
      @Nullable Object progress,
      @Nullable Object commit,
      CustomPort common) {
    this.read = read;
    this.peek = peek;
    this.progress = progress;
    this.commit = commit;
    this.common = common;
  }

  CustomPort common() {
    return common;
  }

  /** The procedure that makes progress events, or null if the port itself does. */
  public @Nullable Object progress() {
    return progress;
  }

  /** The procedure that commits, or null. */
  public @Nullable Object commit() {
    return commit;
  }

  @Override
  public boolean providesProgress() {
    return peek == null || progress != null;
  }

  @Override
  public int read(byte[] into, int start, int length) {
    return 0;
  }

  @Override
  public boolean buffers() {
    return false;
  }

  @Override
  public boolean hasProcedures() {
    return true;
  }

  @Override
  public void whenReadable(Scheduler scheduler, WaitNode node) {
    node.signal();
  }

  @Override
  public void close(Scheduler scheduler) {}

  @Override
  public Object closeBy(Machine m, InputPort in) {
    return common.close(m, in);
  }

  @Override
  public Object await(Machine m, InputPort port, Frame onWake, int wanted, boolean peeking) {
    return new Request(this, port, onWake, wanted, peeking && peek != null, true).call(m);
  }

  @Override
  public Object poll(Machine m, InputPort port, Frame onWake, int wanted, boolean peeking) {
    return new Request(this, port, onWake, wanted, peeking && peek != null, false).call(m);
  }

  @Override
  public Object discard(Machine m, InputPort port, int count, Object result) {
    return new Discard(this, port, count, result).call(m);
  }

  @Override
  public Object readyEvent(InputPort port) {
    return new GuardEvent(GuardEvent.Kind.PLAIN, new ReadyMaker(this, port));
  }

  // ---- asking for more ----

  /** One call of the procedure that reads or peeks. */
  private record Request(
      CustomSource source, InputPort port, Frame onWake, int wanted, boolean peeks, boolean waits) {

    Object call(Machine m) {
      int needed = Math.max(1, Math.min(wanted, LARGEST_REQUEST));
      int size = source.peek == null ? Math.max(needed, BUFFERED_REQUEST) : needed;
      Bytes bytes = new Bytes(new byte[size], false);
      Object[] args;
      if (peeks) {
        int skip = port.available();
        args = new Object[] {bytes, (long) skip, Boolean.FALSE};
      } else {
        args = new Object[] {bytes};
      }
      Object procedure = peeks ? java.util.Objects.requireNonNull(source.peek) : source.read;
      return m.control(new CallThen(procedure, args, new ResultFrame(this, bytes)));
    }

    String who() {
      return peeks ? "user port peek" : "user port read";
    }

    /** Goes on with what the procedure has returned. */
    Object accept(Machine m, int depth, Bytes bytes, Object result) {
      if (result instanceof InputPort pipe && Pipe.of(pipe) != null) {
        return fromPipe(m, depth, pipe, bytes);
      }
      if (result instanceof Long count && count >= 0) {
        return count == 0
            ? nothing(m, depth, bytes, IdleEvent.INSTANCE)
            : bytes(m, depth, bytes, count);
      }
      if (result == Eof.EOF) {
        if (peeks) {
          port.appendPeekedEof();
        } else {
          port.appendEof();
        }
        return onWake.resume(m, depth, result);
      }
      if (Events.isEvent(result)) {
        return nothing(m, depth, bytes, result);
      }
      if (source.peek != null && Applicables.accepts(result, 4)) {
        if (peeks) {
          port.appendPeekedSpecial(result);
        } else {
          port.appendSpecial(result);
        }
        return onWake.resume(m, depth, result);
      }
      throw bad(result);
    }

    private RuntimeException bad(Object result) {
      if (peeks && result == Boolean.FALSE) {
        return Errors.contract("user port peek: returned #f when no progress evt was supplied");
      }
      if (Applicables.accepts(result, 4) && source.peek == null) {
        return Errors.contract(
            Message.of(
                    "user port read: the port has no specific peek procedure, so a special read result is"
                        + " not allowed\n  special result: ")
                .show(result));
      }
      String special = source.peek == null ? "" : " (procedure-arity-includes/c 4)";
      return Errors.contract(
          Message.of(
                  who()
                      + ": contract violation\n  expected: (or/c exact-nonnegative-integer? eof-object?"
                      + " evt? pipe-input-port?"
                      + special
                      + ")\n  result: ")
              .show(result));
    }

    private Object bytes(Machine m, int depth, Bytes bytes, long count) {
      if (count > bytes.length()) {
        throw Errors.contract(
            who()
                + ": result integer is larger than the supplied byte string\n  result: "
                + count
                + "\n  byte-string length: "
                + bytes.length());
      }
      if (peeks) {
        port.appendPeeked(bytes.data, 0, (int) count);
      } else {
        port.append(bytes.data, 0, (int) count);
      }
      return onWake.resume(m, depth, count);
    }

    private Object fromPipe(Machine m, int depth, InputPort pipe, Bytes bytes) {
      int available = pipe.available();
      if (available == 0) {
        return nothing(m, depth, bytes, pipe);
      }
      int n = Math.min(available, bytes.length());
      System.arraycopy(pipe.window(), pipe.windowStart(), bytes.data, 0, n);
      if (!peeks) {
        pipe.take(n);
      }
      return bytes(m, depth, bytes, n);
    }

    private Object nothing(Machine m, int depth, Bytes bytes, Object event) {
      if (!waits) {
        source.pending = new Pending(event, this, bytes);
        return onWake.resume(m, depth, NOTHING);
      }
      Object r = Syncing.forever(m, depth + 1, new Object[] {event}, false);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new EventFrame(this, bytes, event));
        return r;
      }
      // not at once: an event may give itself without end
      return m.resumeLater(new EventFrame(this, bytes, event), r);
    }

    /** Goes on with the result of an event, which stands for a result of the procedure. */
    Object synced(Machine m, int depth, Bytes bytes, Object event, Object result) {
      boolean again = event == IdleEvent.INSTANCE || event instanceof InputPort;
      return again || result instanceof Long n && n == 0
          ? call(m)
          : accept(m, depth, bytes, result);
    }
  }

  /** What a procedure has given in place of bytes: its event, and what to do with its result. */
  private record Pending(Object event, Request request, Bytes bytes) {}

  private static final class ResultFrame extends Frame {
    private final Request request;
    private final Bytes bytes;

    ResultFrame(Request request, Bytes bytes) {
      this.request = request;
      this.bytes = bytes;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return request.accept(m, depth, bytes, value);
    }
  }

  private static final class EventFrame extends Frame {
    private final Request request;
    private final Bytes bytes;
    private final Object event;

    EventFrame(Request request, Bytes bytes, Object event) {
      this.request = request;
      this.bytes = bytes;
      this.event = event;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return request.synced(m, depth, bytes, event, value);
    }
  }

  // ---- taking what was peeked ----

  /** Reads bytes that the port has given out already. */
  private record Discard(CustomSource source, InputPort port, int count, Object result) {
    Object call(Machine m) {
      if (count <= 0) {
        return result;
      }
      Bytes bytes = new Bytes(new byte[Math.min(count, LARGEST_REQUEST)], false);
      Object[] args = {bytes};
      return m.control(new CallThen(source.read, args, new DiscardFrame(this)));
    }
  }

  private static final class DiscardFrame extends Frame {
    private final Discard discard;

    DiscardFrame(Discard discard) {
      this.discard = discard;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (!(value instanceof Long n) || n <= 0) {
        return discard.result;
      }
      int left = discard.count - n.intValue();
      return new Discard(discard.source, discard.port, left, discard.result).call(m);
    }
  }

  // ---- the port as an event ----

  /** Makes the event that says whether the port can be read, by asking the procedures. */
  private static final class ReadyMaker extends Procedure {
    private final CustomSource source;
    private final InputPort port;

    ReadyMaker(CustomSource source, InputPort port) {
      this.source = source;
      this.port = port;
    }

    @Override
    public Object call0(Machine m, int depth) {
      if (port.isClosed() || port.peek(0) != InputPort.WAIT) {
        return ConstantEvent.ready(port);
      }
      boolean peeks = source.peek != null;
      return new Request(source, port, new ReadyFrame(this), 1, peeks, false).call(m);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "port-ready";
    }
  }

  private static final class ReadyFrame extends Frame {
    private final ReadyMaker maker;

    ReadyFrame(ReadyMaker maker) {
      this.maker = maker;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      maker.port.dropPeeked();
      if (value != NOTHING) {
        return ConstantEvent.ready(maker.port);
      }
      Pending pending = java.util.Objects.requireNonNull(maker.source.pending);
      return new ReplaceEvent(pending.event, new SyncedMaker(pending));
    }
  }

  /** Goes on with the result of the event that stood for bytes. */
  private static final class SyncedMaker extends Procedure {
    private final Pending pending;

    SyncedMaker(Pending pending) {
      this.pending = pending;
    }

    @Override
    public Object call1(Machine m, int depth, Object result) {
      return pending.request.synced(m, depth, pending.bytes, pending.event, result);
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "port-ready";
    }
  }
}
