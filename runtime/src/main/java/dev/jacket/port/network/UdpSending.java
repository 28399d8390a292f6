package dev.jacket.port.network;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.SystemErrors;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Sending of datagrams, which may have to wait for the peer's name and for the socket. */
public final class UdpSending {
  private UdpSending() {}

  /**
   * What to send.
   *
   * @param peer the peer, or null for the one the socket is connected to
   */
  public record Request(
      String who, UdpSocket socket, @Nullable UdpPeer peer, byte[] bytes, int from, int to) {

    /** Complains if the socket cannot send that way. */
    void check() {
      socket.checkOpen(who);
      if (peer == null && !socket.isConnected()) {
        throw socket.state(who, "udp socket is not connected");
      }
      if (peer != null && socket.isConnected()) {
        throw socket.state(who, "udp socket is connected");
      }
    }

    /** Sends if that is possible without waiting; null if the peer's name is still looked up. */
    @Nullable Boolean trySend() {
      check();
      InetSocketAddress address = null;
      if (peer != null) {
        address = peer.address(who);
        if (address == null) {
          return null;
        }
      }
      try {
        return socket.send(address, bytes, from, to);
      } catch (IOException e) {
        throw SystemErrors.network(who + ": send failed", e);
      }
    }
  }

  /** Sends, waiting if necessary: void. */
  public static Object send(Machine m, Request request, boolean enableBreaks) {
    Boolean sent = request.trySend();
    if (sent == null || !sent) {
      return m.block(wait(request, sent, enableBreaks), new SendFrame(request, enableBreaks));
    }
    return VoidValue.VOID;
  }

  /** Sends if the socket would not have to wait: whether it was sent. */
  public static Object sendNow(Machine m, Request request) {
    Boolean sent = request.trySend();
    return sent == null ? m.block(wait(request, null, false), new SendNowFrame(request)) : sent;
  }

  private static NetworkWait wait(Request request, @Nullable Boolean sent, boolean enableBreaks) {
    UdpPeer peer = request.peer;
    return sent == null && peer != null
        ? new NetworkWait(peer.resolution(), enableBreaks)
        : new NetworkWait(new UdpReadyEvent(request.socket, true), enableBreaks);
  }

  private static final class SendFrame extends Frame {
    private final Request request;
    private final boolean enableBreaks;

    SendFrame(Request request, boolean enableBreaks) {
      this.request = request;
      this.enableBreaks = enableBreaks;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return send(m, request, enableBreaks);
    }
  }

  private static final class SendNowFrame extends Frame {
    private final Request request;

    SendNowFrame(Request request) {
      this.request = request;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return sendNow(m, request);
    }
  }
}
