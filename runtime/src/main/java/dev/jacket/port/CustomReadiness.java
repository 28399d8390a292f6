package dev.jacket.port;

import dev.jacket.event.ConstantEvent;
import dev.jacket.event.ReplaceEvent;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;

/** Makes the event that says whether a custom port can be read, by asking its procedures. */
final class CustomReadiness extends Procedure {
  private final CustomSource source;
  private final InputPort port;

  CustomReadiness(CustomSource source, InputPort port) {
    this.source = source;
    this.port = port;
  }

  @Override
  public Object call0(Machine m, int depth) {
    if (port.isClosed() || port.peek(0) != InputPort.WAIT) {
      return ConstantEvent.ready(port);
    }
    Demand demand = new Demand(1, true, Patience.POLL, null);
    return CustomRequest.of(source, port, new ReadyFrame(port), demand).call(m);
  }

  @Override
  public long arityMask() {
    return 1;
  }

  @Override
  public String name() {
    return "port-ready";
  }

  private static final class ReadyFrame extends Frame implements CustomRequest.Pending.Taker {
    private final InputPort port;

    ReadyFrame(InputPort port) {
      this.port = port;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      port.dropPeeked();
      return ConstantEvent.ready(port);
    }

    @Override
    public Object pending(CustomRequest.Pending pending) {
      port.dropPeeked();
      return new ReplaceEvent(pending.event(), new Synced(pending));
    }
  }

  /** Goes on with the result of the event that stood for bytes. */
  private static final class Synced extends Procedure {
    private final CustomRequest.Pending pending;

    Synced(CustomRequest.Pending pending) {
      this.pending = pending;
    }

    @Override
    public Object call1(Machine m, int depth, Object result) {
      return pending.synced(m, depth, result);
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
