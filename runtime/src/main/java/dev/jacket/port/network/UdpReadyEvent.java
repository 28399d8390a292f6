package dev.jacket.port.network;

import dev.jacket.event.Event;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/** Ready when a UDP socket can send, or can receive, without waiting, or is closed. */
public class UdpReadyEvent implements Event {
  final UdpSocket socket;
  private final boolean forSending;

  /** The event of one direction of a socket. */
  public UdpReadyEvent(UdpSocket socket, boolean forSending) {
    this.socket = socket;
    this.forSending = forSending;
  }

  private int operation() {
    return forSending ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return socket.isClosed() || thread.scheduler.sleeper().isReady(socket.channel(), operation())
        ? this
        : null;
  }

  @Override
  public final void register(WaitNode node) {
    RacketThread thread = node.wait.thread();
    if (thread != null) {
      thread.scheduler.sleeper().await(socket.channel(), operation(), node);
    }
  }

  @Override
  public String toString() {
    return forSending ? "#<udp-send-ready-evt>" : "#<udp-receive-ready-evt>";
  }
}
