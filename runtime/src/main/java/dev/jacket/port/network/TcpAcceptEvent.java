package dev.jacket.port.network;

import dev.jacket.event.Event;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import org.jspecify.annotations.Nullable;

/** What {@code tcp-accept-evt} gives: accepts a connection; its result is a list of two ports. */
public final class TcpAcceptEvent implements Event {
  private static final Object NAME = Symbol.of("tcp-accepted");

  private final TcpListener listener;
  private final Custodian custodian;

  /** An event for which the ports will belong to {@code custodian}. */
  public TcpAcceptEvent(TcpListener listener, Custodian custodian) {
    this.listener = listener;
    this.custodian = custodian;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    listener.checkOpen("tcp-accept-evt");
    if (!listener.isReady()) {
      return null;
    }
    custodian.checkOpen("tcp-accept-evt");
    TcpConnection connection = listener.accept("tcp-accept-evt", NAME);
    if (connection == null) {
      return null;
    }
    connection.manageBy(custodian, thread.scheduler);
    return Lists.of(connection.input(), connection.output());
  }

  @Override
  public void register(WaitNode node) {
    listener.register(node);
  }

  @Override
  public void unregister(WaitNode node) {
    listener.unregister(node);
  }

  @Override
  public String toString() {
    return "#<tcp-accept-evt>";
  }
}
