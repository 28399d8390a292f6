package dev.jacket.port.network;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.SystemErrors;
import dev.jacket.value.Str;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Receiving of datagrams: three values, the length and the sender's host and port. */
public final class UdpReceiving {
  private UdpReceiving() {}

  /** Where to put a datagram. */
  public record Request(String who, UdpSocket socket, byte[] into, int from, int to) {

    /** Receives if there is a datagram. */
    UdpSocket.@Nullable Datagram tryReceive() {
      socket.checkOpen(who);
      if (!socket.isBound()) {
        throw socket.state(who, "udp socket is not bound");
      }
      try {
        return socket.receive(into, from, to);
      } catch (IOException e) {
        throw SystemErrors.network(who + ": receive failed", e);
      }
    }
  }

  /** The three values of a datagram. */
  static Object[] values(UdpSocket.Datagram datagram) {
    return new Object[] {
      (long) datagram.length(), Str.immutable(datagram.host()), (long) datagram.port()
    };
  }

  /** Receives, waiting for a datagram. */
  public static Object receive(Machine m, Request request, boolean enableBreaks) {
    UdpSocket.Datagram datagram = request.tryReceive();
    if (datagram == null) {
      return m.block(
          new NetworkWait(new UdpReadyEvent(request.socket, false), enableBreaks),
          new ReceiveFrame(request, enableBreaks));
    }
    return m.values(values(datagram));
  }

  /** Receives if there is a datagram; else three times false. */
  public static Object receiveNow(Machine m, Request request) {
    UdpSocket.Datagram datagram = request.tryReceive();
    return datagram == null
        ? m.values(Boolean.FALSE, Boolean.FALSE, Boolean.FALSE)
        : m.values(values(datagram));
  }

  private static final class ReceiveFrame extends Frame {
    private final Request request;
    private final boolean enableBreaks;

    ReceiveFrame(Request request, boolean enableBreaks) {
      this.request = request;
      this.enableBreaks = enableBreaks;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return receive(m, request, enableBreaks);
    }
  }
}
