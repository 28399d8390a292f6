package dev.jacket.port.network;

import dev.jacket.event.Event;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import dev.jacket.value.VoidValue;
import org.jspecify.annotations.Nullable;

/** Sends a datagram when it is chosen; the result is void. */
public final class UdpSendEvent implements Event {
  private final UdpSending.Request request;

  /** An event that sends what the request says. */
  public UdpSendEvent(UdpSending.Request request) {
    this.request = request;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    Boolean sent = request.trySend();
    return sent != null && sent ? VoidValue.VOID : null;
  }

  @Override
  public void register(WaitNode node) {
    UdpPeer peer = request.peer();
    if (peer != null && peer.resolution().addresses() == null) {
      peer.resolution().register(node);
    } else {
      new UdpReadyEvent(request.socket(), true).register(node);
    }
  }

  @Override
  public String toString() {
    return "#<udp-send-evt>";
  }
}
