package dev.jacket.primitives;

import static dev.jacket.primitives.NetworkArguments.hostOrFalse;
import static dev.jacket.primitives.NetworkArguments.listenPort;
import static dev.jacket.primitives.NetworkArguments.portOrFalse;
import static dev.jacket.primitives.NetworkArguments.socket;

import dev.jacket.machine.Conversions;
import dev.jacket.machine.Machine;
import dev.jacket.port.SystemErrors;
import dev.jacket.port.network.HostUse;
import dev.jacket.port.network.UdpSetup;
import dev.jacket.port.network.UdpSocket;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.ThreadParameters;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** UDP sockets: opening, addresses, closing (reference, section 15.3.2). */
@PrimitiveModule("#%network")
public final class UdpSockets {
  private UdpSockets() {}

  @Primitive(value = "udp-open-socket", control = true)
  public static Object udpOpenSocket(Machine m, @Nullable Object host, @Nullable Object port) {
    String who = "udp-open-socket";
    String name = hostOrFalse(who, host);
    int number = portOrFalse(who, port);
    return HostUse.resolve(m, name, new UdpSetup.Open(name, number, ThreadParameters.custodian(m)));
  }

  @Primitive(value = "udp?", pure = true)
  public static boolean isUdp(Object v) {
    return v instanceof UdpSocket;
  }

  @Primitive(value = "udp-bind!", control = true)
  public static Object udpBind(
      Machine m, Object v, Object host, Object port, @Nullable Object reuse) {
    String who = "udp-bind!";
    UdpSocket socket = socket(who, v);
    String name = hostOrFalse(who, host);
    int number = listenPort(who, port);
    boolean again = reuse != null && reuse != Boolean.FALSE;
    return HostUse.resolve(m, name, new UdpSetup.Bind(socket, name, number, again));
  }

  @Primitive(value = "udp-connect!", control = true)
  public static Object udpConnect(Machine m, Object v, Object host, Object port) {
    String who = "udp-connect!";
    UdpSocket socket = socket(who, v);
    String name = hostOrFalse(who, host);
    int number = portOrFalse(who, port);
    if ((name == null) != (number == 0)) {
      throw Errors.arguments(
          who,
          "last second and third arguments must be both #f or both non-#f",
          "second argument",
          host,
          "third argument",
          port);
    }
    return HostUse.resolve(m, name, new UdpSetup.Connect(socket, name, number));
  }

  @Primitive("udp-bound?")
  public static boolean isUdpBound(Object v) {
    return socket("udp-bound?", v).isBound();
  }

  @Primitive("udp-connected?")
  public static boolean isUdpConnected(Object v) {
    return socket("udp-connected?", v).isConnected();
  }

  @Primitive("udp-close")
  public static void udpClose(Object v) {
    UdpSocket socket = socket("udp-close", v);
    if (socket.isClosed()) {
      throw socket.state("udp-close", "udp socket was already closed");
    }
    socket.close();
  }

  @Primitive("udp-set-receive-buffer-size!")
  public static void udpSetReceiveBufferSize(Object v, Object size) {
    String who = "udp-set-receive-buffer-size!";
    UdpSocket socket = socket(who, v);
    if (!Conversions.isIndex(size) || size.equals(0L)) {
      throw Errors.argument(who, "exact-positive-integer?", 0, size);
    }
    socket.checkOpen(who);
    if (!(size instanceof Long)) {
      throw new RacketException(
          ExnTypes.NETWORK, who + ": given size is too large\n  given size: " + size);
    }
    try {
      socket.setReceiveBufferSize(Conversions.toIndex(size));
    } catch (IOException e) {
      throw SystemErrors.network(who + ": setsockopt failed", e);
    }
  }
}
