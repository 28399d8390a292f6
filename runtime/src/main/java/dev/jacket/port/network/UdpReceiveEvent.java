package dev.jacket.port.network;

import dev.jacket.event.Event;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import dev.jacket.value.Lists;
import org.jspecify.annotations.Nullable;

/** Receives a datagram when it is chosen; the result is a list of length, host and port. */
public final class UdpReceiveEvent implements Event {
  private final UdpReceiving.Request request;

  /** An event that receives as the request says. */
  public UdpReceiveEvent(UdpReceiving.Request request) {
    this.request = request;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    UdpSocket.Datagram datagram = request.tryReceive();
    return datagram == null ? null : Lists.of(UdpReceiving.values(datagram));
  }

  @Override
  public void register(WaitNode node) {
    new UdpReadyEvent(request.socket(), false).register(node);
  }

  @Override
  public String toString() {
    return "#<udp-receive-evt>";
  }
}
