package dev.jacket.port.network;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.Symbol;

/** Waiting for a connection. */
public final class TcpAccepting {
  private static final Object NAME = Symbol.of("tcp-accepted");

  private TcpAccepting() {}

  /**
   * Waits for a connection: two values, the ports.
   *
   * @param enableBreaks whether breaks may come in while it waits
   */
  public static Object accept(
      Machine m, String who, TcpListener listener, Custodian custodian, boolean enableBreaks) {
    custodian.checkOpen(who);
    TcpConnection connection = listener.accept(who, NAME);
    if (connection == null) {
      return m.block(
          new NetworkWait(listener, enableBreaks),
          new AcceptFrame(who, listener, custodian, enableBreaks));
    }
    connection.manageBy(custodian, Scheduler.of(m));
    return m.values(connection.input(), connection.output());
  }

  private static final class AcceptFrame extends Frame {
    private final String who;
    private final TcpListener listener;
    private final Custodian custodian;
    private final boolean enableBreaks;

    AcceptFrame(String who, TcpListener listener, Custodian custodian, boolean enableBreaks) {
      this.who = who;
      this.listener = listener;
      this.custodian = custodian;
      this.enableBreaks = enableBreaks;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return accept(m, who, listener, custodian, enableBreaks);
    }
  }
}
