package dev.jacket.port.network;

import dev.jacket.machine.Machine;
import dev.jacket.port.SystemErrors;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.Errors;
import dev.jacket.value.RacketException;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done once with a UDP socket before it sends and receives. */
public final class UdpSetup {
  private UdpSetup() {}

  private static RacketException unknown(String who, String host, int port) {
    return SystemErrors.unknownHost(
        who + ": can't resolve address\n  address: " + host + "\n  port number: " + port);
  }

  /** Opens a socket of the address family of {@code host}, or of IPv4 if that is null. */
  public record Open(@Nullable String host, int port, Custodian custodian) implements HostUse {
    @Override
    public Object with(Machine m, List<InetAddress> addresses) {
      if (host != null && addresses.isEmpty()) {
        throw unknown("udp-open-socket", host, port);
      }
      InetAddress sample = addresses.isEmpty() ? null : addresses.get(0);
      try {
        return UdpSocket.open(Scheduler.of(m), custodian, sample);
      } catch (IOException e) {
        throw SystemErrors.network("udp-open-socket: creation failed", e);
      }
    }
  }

  /** Gives a socket an address of its own. */
  public record Bind(UdpSocket socket, @Nullable String host, int port, boolean reuse)
      implements HostUse {
    private static final String WHO = "udp-bind!";

    @Override
    public Object with(Machine m, List<InetAddress> addresses) {
      socket.checkOpen(WHO);
      if (host != null && addresses.isEmpty()) {
        throw unknown(WHO, host, port);
      }
      if (socket.isBound()) {
        throw Errors.arguments(WHO, "udp socket is already bound", "socket", socket);
      }
      try {
        socket.bind(socket.choose(addresses), port, reuse);
        return VoidValue.VOID;
      } catch (IOException e) {
        String named = host == null ? "#f" : host;
        throw SystemErrors.network(
            WHO + ": can't bind\n  address: " + named + "\n  port number: " + port, e);
      }
    }
  }

  /** Chooses a socket's only peer; none if {@code host} is null. */
  public record Connect(UdpSocket socket, @Nullable String host, int port) implements HostUse {
    private static final String WHO = "udp-connect!";

    @Override
    public Object with(Machine m, List<InetAddress> addresses) {
      socket.checkOpen(WHO);
      if (host != null && addresses.isEmpty()) {
        throw unknown(WHO, host, port);
      }
      InetAddress peer = socket.choose(addresses);
      try {
        socket.connect(peer == null ? null : new InetSocketAddress(peer, port));
        return VoidValue.VOID;
      } catch (IOException e) {
        throw SystemErrors.network(
            WHO + ": can't connect\n  address: " + host + "\n  port number: " + port, e);
      }
    }
  }
}
