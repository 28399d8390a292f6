package dev.jacket.port;

import dev.jacket.event.ConstantEvent;
import dev.jacket.event.Events;
import dev.jacket.event.IdleEvent;
import dev.jacket.event.ReplaceEvent;
import dev.jacket.event.Syncing;
import dev.jacket.machine.BreaksOffFrame;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import org.jspecify.annotations.Nullable;

/**
 * A sink made of procedures (reference, section 13.1.9). Nothing is buffered on the way to them.
 */
public final class CustomSink extends OutputSink {
  private final Object ready;
  private final Object write;
  private final @Nullable Object special;
  private final @Nullable Object writeEvent;
  private final @Nullable Object specialEvent;
  private final CustomPort common;

  /**
   * A sink.
   *
   * @param ready the event that is ready when something can be written
   * @param write the procedure that writes a part of a byte string
   * @param special writes a special value, or null
   * @param writeEvent makes an event that writes, or null
   * @param specialEvent makes an event that writes a special value, or null
   */
  public CustomSink(
      Object ready,
      Object write,
      @Nullable Object special,
      @Nullable Object writeEvent,
      @Nullable Object specialEvent,
      CustomPort common) {
    this.ready = ready;
    this.write = write;
    this.special = special;
    this.writeEvent = writeEvent;
    this.specialEvent = specialEvent;
    this.common = common;
  }

  CustomPort common() {
    return common;
  }

  /** The procedure that makes events that write, or null. */
  public @Nullable Object writeEvent() {
    return writeEvent;
  }

  /** The procedure that makes events that write special values, or null. */
  public @Nullable Object specialEvent() {
    return specialEvent;
  }

  @Override
  public boolean takesSpecials() {
    return special != null;
  }

  @Override
  public int write(byte[] bytes, int start, int length) {
    return 0;
  }

  @Override
  public void whenWritable(Scheduler scheduler, WaitNode node) {
    node.signal();
  }

  @Override
  public void close(Scheduler scheduler) {}

  @Override
  public boolean hasProcedures() {
    return true;
  }

  @Override
  public Object closeBy(Machine m, OutputPort out) {
    return common.close(m, out);
  }

  @Override
  public Object writeAll(
      Machine m, String who, OutputPort out, byte[] bytes, int from, int to, Object result) {
    out.checkOpen(who);
    return new Request(this, out, bytes, from, to, WriteMode.WAIT, true, result).call(m);
  }

  @Override
  public Object writeSome(
      Machine m, String who, OutputPort out, byte[] bytes, int from, int to, WriteMode mode) {
    return new Request(this, out, bytes, from, to, mode, false, 0L).call(m);
  }

  @Override
  public Object writeSpecial(Machine m, OutputPort out, Object value, WriteMode mode) {
    return new SpecialRequest(this, out, value, mode).call(m);
  }

  @Override
  public Object readyEvent(OutputPort port) {
    Object always = ConstantEvent.ready(port);
    return new ReplaceEvent(ready, new Then(always));
  }

  /** Always returns the same event. */
  private static final class Then extends Procedure {
    private final Object event;

    Then(Object event) {
      this.event = event;
    }

    @Override
    public Object callN(Machine m, int depth, Object[] args) {
      return event;
    }

    @Override
    public Object call1(Machine m, int depth, Object a) {
      return event;
    }

    @Override
    public long arityMask() {
      return -1;
    }

    @Override
    public String name() {
      return "port-ready";
    }
  }

  // ---- bytes ----

  /**
   * What is left to write. The procedure is told whether all of it is to be written at once, in
   * which case it may wait, and whether breaks are to be enabled while it does.
   */
  private record Request(
      CustomSink sink,
      OutputPort out,
      byte[] bytes,
      int from,
      int to,
      WriteMode mode,
      boolean all,
      Object result)
      implements Call {

    Object call(Machine m) {
      Object[] args = {
        new Bytes(bytes, true), (long) from, (long) to, !all, all && m.breaksEnabled()
      };
      m.tailCallN(sink.write, args);
      return m.under(new ResultFrame(this));
    }

    @Override
    public Object accept(Machine m, int depth, Object answer) {
      if (answer instanceof Long n && n >= 0 && n <= to - from) {
        int at = from + n.intValue();
        out.wrote(bytes, from, at);
        if (n == 0 && from < to) {
          throw Errors.contract("user port write: bad result for non-flush write\n  result: 0");
        }
        if (all && at < to) {
          return rest(at).call(m);
        }
        return all ? result : n;
      }
      if (answer == Boolean.FALSE) {
        return mode == WriteMode.POLL ? (Object) 0L : again(m, depth, IdleEvent.INSTANCE);
      }
      if (answer instanceof OutputPort pipe && Pipe.of(pipe) != null) {
        return toPipe(m, depth, pipe);
      }
      if (Events.isEvent(answer)) {
        return mode == WriteMode.POLL ? (Object) 0L : again(m, depth, answer);
      }
      throw bad(answer);
    }

    private RuntimeException bad(Object answer) {
      if (answer instanceof Long n && n >= 0) {
        return Errors.contract(
            "user port write: result integer is larger than the supplied byte string\n  result: "
                + n
                + "\n  byte-string length: "
                + (to - from));
      }
      return Errors.contract(
          Message.of(
                  "user port write: contract violation\n  expected: (or/c exact-nonnegative-integer? #f"
                      + " evt?)\n  result: ")
              .show(answer));
    }

    private Request rest(int at) {
      return new Request(sink, out, bytes, at, to, mode, all, result);
    }

    private Object toPipe(Machine m, int depth, OutputPort pipe) {
      int n = from == to ? 0 : pipe.pass(bytes, from, to);
      if (n > 0 || from == to) {
        return accept(m, depth, (long) n);
      }
      return mode == WriteMode.POLL ? (Object) 0L : again(m, depth, pipe);
    }

    /** Asks again when an event is ready. */
    private Object again(Machine m, int depth, Object event) {
      boolean breaks = mode == WriteMode.WAIT_ENABLING_BREAKS;
      Object r = Syncing.forever(m, depth + 1, new Object[] {event}, breaks);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new EventFrame(this, event));
        return r;
      }
      // not at once: an event may give itself without end
      return m.resumeLater(new EventFrame(this, event), r);
    }

    /** Goes on with the result of an event, which stands for a result of the procedure. */
    Object synced(Machine m, int depth, Object event, Object result) {
      boolean again =
          event == IdleEvent.INSTANCE || event instanceof OutputPort || result == Boolean.FALSE;
      return again ? call(m) : accept(m, depth, result);
    }
  }

  /** What a procedure was called for. */
  private interface Call {
    /** Goes on with the procedure's result. */
    Object accept(Machine m, int depth, Object answer);
  }

  private static final class ResultFrame extends BreaksOffFrame {
    private final Call call;

    ResultFrame(Call call) {
      this.call = call;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (m.hasPendingBreak()) {
        m.requestAttention();
      }
      return call.accept(m, depth, value);
    }

    @Override
    public boolean acceptsValues() {
      return false;
    }
  }

  private static final class EventFrame extends Frame {
    private final Request request;
    private final Object event;

    EventFrame(Request request, Object event) {
      this.request = request;
      this.event = event;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return request.synced(m, depth, event, value);
    }
  }

  // ---- special values ----

  private record SpecialRequest(CustomSink sink, OutputPort out, Object value, WriteMode mode)
      implements Call {
    Object call(Machine m) {
      Object procedure = java.util.Objects.requireNonNull(sink.special);
      boolean waits = mode != WriteMode.POLL;
      Object[] args = {value, !waits, waits && m.breaksEnabled()};
      m.tailCallN(procedure, args);
      return m.under(new ResultFrame(this));
    }

    @Override
    public Object accept(Machine m, int depth, Object answer) {
      boolean isEvent = Events.isEvent(answer);
      if (mode == WriteMode.POLL || answer != Boolean.FALSE && !isEvent) {
        boolean written = answer != Boolean.FALSE && !isEvent;
        if (written) {
          out.wroteSpecial();
        }
        return written;
      }
      Object event = isEvent ? answer : IdleEvent.INSTANCE;
      Object r = Syncing.forever(m, depth + 1, new Object[] {event}, false);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new SpecialFrame(this, isEvent));
        return r;
      }
      return m.resumeLater(new SpecialFrame(this, isEvent), r);
    }
  }

  /** Goes on with what the event in place of the procedure's result has given; or asks again. */
  private static final class SpecialFrame extends Frame {
    private final SpecialRequest request;
    private final boolean answered;

    SpecialFrame(SpecialRequest request, boolean answered) {
      this.request = request;
      this.answered = answered;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return answered ? request.accept(m, depth, value) : request.call(m);
    }
  }
}
