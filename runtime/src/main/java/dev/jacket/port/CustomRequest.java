package dev.jacket.port;

import dev.jacket.event.Events;
import dev.jacket.event.IdleEvent;
import dev.jacket.event.Syncing;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.BreaksOffFrame;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.Bytes;
import dev.jacket.value.Eof;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import java.util.Objects;

/**
 * One call of the procedure of a custom port that reads or peeks. Breaks are disabled meanwhile;
 * what it gives is put into the buffer before they can come.
 *
 * @param port the port whose buffer gets the bytes
 * @param onWake what to go on with then
 * @param behind for a view, how many bytes stand before it; else {@link #NO_VIEW}
 */
record CustomRequest(
    CustomSource source, InputPort port, Frame onWake, Demand demand, boolean peeks, long behind) {

  private static final int LARGEST = 4096;

  /** How much is asked for where what is read ahead can stay in the port's buffer. */
  private static final int BUFFERED = 4096;

  private static final int NO_VIEW = -1;

  /**
   * A request that peeks if that is wanted and possible, or if not all that was peeked is taken.
   */
  static CustomRequest of(CustomSource source, InputPort port, Frame onWake, Demand demand) {
    boolean peeks = source.peeker() != null && (demand.peeking() || port.debt() > 0);
    return new CustomRequest(source, port, onWake, demand, peeks, NO_VIEW);
  }

  Object call(Machine m) {
    int needed = Math.max(1, Math.min(demand.bytes(), LARGEST));
    int size = source.peeker() == null ? Math.max(needed, BUFFERED) : needed;
    Bytes bytes = new Bytes(new byte[size], false);
    Frame onReturn = new ResultFrame(this, bytes);
    if (peeks) {
      Object peeker = Objects.requireNonNull(source.peeker());
      m.tailCall(peeker, bytes, ahead(), progress());
    } else {
      m.tailCall(source.reader(), bytes);
    }
    return m.under(onReturn);
  }

  /** How many bytes of the custom port to skip. */
  private long ahead() {
    return behind == NO_VIEW ? port.aheadOfSource() : behind + port.buffered();
  }

  /**
   * Whether the bytes are only shown in the buffer of the custom port, and stay with its source.
   */
  private boolean lends() {
    return peeks && behind == NO_VIEW;
  }

  /** The progress event that the port's own procedure has made, or false. */
  private Object progress() {
    ProgressEvent progress = demand.progress();
    Object made = progress == null ? null : progress.external();
    return made == null ? Boolean.FALSE : made;
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
      if (lends()) {
        port.appendPeekedEof();
      } else {
        port.appendEof();
      }
      return onWake.resume(m, depth, result);
    }
    if (peeks && result == Boolean.FALSE && demand.progress() != null) {
      return onWake.resume(m, depth, InputSource.NOTHING);
    }
    if (Events.isEvent(result)) {
      return nothing(m, depth, bytes, result);
    }
    if (source.peeker() != null && Applicables.accepts(result, 4)) {
      if (lends()) {
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
    if (Applicables.accepts(result, 4) && source.peeker() == null) {
      return Errors.contract(
          Message.of(
                  "user port read: the port has no specific peek procedure, so a special read result is"
                      + " not allowed\n  special result: ")
              .show(result));
    }
    String special = source.peeker() == null ? "" : " (procedure-arity-includes/c 4)";
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
    if (lends()) {
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
    if (onWake instanceof Pending.Taker taker) {
      return taker.pending(new Pending(event, this, bytes));
    }
    if (demand.patience() == Patience.POLL) {
      return poll(m, depth, bytes, event);
    }
    boolean breaks = demand.patience() == Patience.WAIT_ENABLING_BREAKS;
    Object r = Syncing.forever(m, depth + 1, new Object[] {event}, breaks);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new EventFrame(this, bytes, event));
      return r;
    }
    // not at once: an event may give itself without end
    return m.resumeLater(new EventFrame(this, bytes, event), r);
  }

  /** Takes the event if it is ready now. */
  private Object poll(Machine m, int depth, Bytes bytes, Object event) {
    Object r = Syncing.poll(m, depth + 1, null, new Object[] {event}, false);
    if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
      m.save(new PollFrame(this, bytes));
      return r;
    }
    return polled(m, depth, bytes, r);
  }

  private Object polled(Machine m, int depth, Bytes bytes, Object result) {
    boolean nothing =
        result == Boolean.FALSE
            || result instanceof Long n && n == 0
            || Events.isEvent(result) && !Applicables.accepts(result, 4);
    return nothing ? onWake.resume(m, depth, InputSource.NOTHING) : accept(m, depth, bytes, result);
  }

  /** Goes on with the result of an event, which stands for a result of the procedure. */
  Object synced(Machine m, int depth, Bytes bytes, Object event, Object result) {
    boolean again = event == IdleEvent.INSTANCE || event instanceof InputPort;
    return again || result instanceof Long n && n == 0 ? call(m) : accept(m, depth, bytes, result);
  }

  /** What a procedure has given in place of bytes: its event, and what to do with its result. */
  record Pending(Object event, CustomRequest request, Bytes bytes) {
    /** A frame that wants the event itself in place of its result. */
    interface Taker {
      /** The procedure has given an event. */
      Object pending(Pending pending);
    }

    Object synced(Machine m, int depth, Object result) {
      return request.synced(m, depth, bytes, event, result);
    }
  }

  private static final class ResultFrame extends BreaksOffFrame {
    private final CustomRequest request;
    private final Bytes bytes;

    ResultFrame(CustomRequest request, Bytes bytes) {
      this.request = request;
      this.bytes = bytes;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (m.hasPendingBreak()) {
        m.requestAttention();
      }
      return request.accept(m, depth, bytes, value);
    }

    @Override
    public boolean acceptsValues() {
      return false;
    }
  }

  private static final class PollFrame extends Frame {
    private final CustomRequest request;
    private final Bytes bytes;

    PollFrame(CustomRequest request, Bytes bytes) {
      this.request = request;
      this.bytes = bytes;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return request.polled(m, depth, bytes, value);
    }
  }

  private static final class EventFrame extends Frame {
    private final CustomRequest request;
    private final Bytes bytes;
    private final Object event;

    EventFrame(CustomRequest request, Bytes bytes, Object event) {
      this.request = request;
      this.bytes = bytes;
      this.event = event;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return request.synced(m, depth, bytes, event, value);
    }
  }
}
