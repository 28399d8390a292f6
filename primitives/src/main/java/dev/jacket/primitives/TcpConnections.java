package dev.jacket.primitives;

import static dev.jacket.primitives.NetworkArguments.host;
import static dev.jacket.primitives.NetworkArguments.hostOrFalse;
import static dev.jacket.primitives.NetworkArguments.port;
import static dev.jacket.primitives.NetworkArguments.portOrFalse;

import dev.jacket.machine.Machine;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Port;
import dev.jacket.port.SystemErrors;
import dev.jacket.port.Writing;
import dev.jacket.port.network.Addresses;
import dev.jacket.port.network.TcpConnecting;
import dev.jacket.port.network.TcpConnection;
import dev.jacket.port.network.TcpListener;
import dev.jacket.port.network.UdpSocket;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.ThreadParameters;
import dev.jacket.value.Errors;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** TCP connections and their ports (reference, section 15.3.1). */
@PrimitiveModule("#%network")
public final class TcpConnections {
  private TcpConnections() {}

  @Primitive(value = "tcp-connect", control = true)
  public static Object tcpConnect(
      Machine m, Object host, Object port, @Nullable Object localHost, @Nullable Object localPort) {
    return connect(m, "tcp-connect", host, port, localHost, localPort, false);
  }

  @Primitive(value = "tcp-connect/enable-break", control = true)
  public static Object tcpConnectEnableBreak(
      Machine m, Object host, Object port, @Nullable Object localHost, @Nullable Object localPort) {
    return connect(m, "tcp-connect/enable-break", host, port, localHost, localPort, true);
  }

  private static Object connect(
      Machine m,
      String who,
      Object host,
      Object port,
      @Nullable Object localHost,
      @Nullable Object localPort,
      boolean enableBreaks) {
    String name = host(who, host);
    int number = port(who, port);
    String from = hostOrFalse(who, localHost);
    int fromPort = portOrFalse(who, localPort);
    if (from != null && fromPort == 0) {
      throw Errors.arguments(
          who,
          "no local port number supplied when local hostname was supplied",
          "hostname",
          Str.immutable(from));
    }
    return TcpConnecting.connect(
        m,
        new TcpConnecting.Request(
            who, name, number, from, fromPort, ThreadParameters.custodian(m), enableBreaks));
  }

  @Primitive(value = "tcp-port?", pure = true)
  public static boolean isTcpPort(Object v) {
    return TcpConnection.isTcpPort(v);
  }

  @Primitive(value = "tcp-abandon-port", control = true)
  public static Object tcpAbandonPort(Machine m, Object v) {
    TcpConnection connection = TcpConnection.of(v);
    if (connection == null) {
      return VoidValue.VOID;
    }
    if (v instanceof OutputPort out) {
      connection.abandonOutput();
      return Writing.close(m, out);
    }
    connection.input().close(Scheduler.of(m));
    return VoidValue.VOID;
  }

  @Primitive(value = "tcp-addresses", control = true)
  public static Object tcpAddresses(Machine m, Object v, @Nullable Object withPorts) {
    Ends ends = ends(v);
    Str here = Str.immutable(Addresses.host(ends.local));
    Str there = Str.immutable(Addresses.host(ends.remote));
    return withPorts == null || withPorts == Boolean.FALSE
        ? m.values(here, there)
        : m.values(here, portOf(ends.local), there, portOf(ends.remote));
  }

  private static Object portOf(@Nullable SocketAddress address) {
    return (long) Addresses.port(address);
  }

  /** The addresses of both ends, null where there is none. */
  private record Ends(@Nullable SocketAddress local, @Nullable SocketAddress remote) {}

  private static Ends ends(Object v) {
    String who = "tcp-addresses";
    try {
      if (v instanceof TcpListener listener) {
        listener.checkOpen(who);
        return new Ends(listener.localAddress(), null);
      }
      if (v instanceof UdpSocket socket) {
        socket.checkOpen(who);
        return new Ends(socket.localAddress(), socket.remoteAddress());
      }
      TcpConnection connection = TcpConnection.of(v);
      if (connection == null) {
        throw Errors.argument(who, "(or/c tcp-port? tcp-listener?)", 0, v);
      }
      if (((Port) v).isClosed()) {
        throw new RacketException(ExnTypes.NETWORK, who + ": port is closed\n  port: " + v);
      }
      return new Ends(
          connection.channel().getLocalAddress(), connection.channel().getRemoteAddress());
    } catch (IOException e) {
      throw SystemErrors.network(who + ": could not get address", e);
    }
  }
}
