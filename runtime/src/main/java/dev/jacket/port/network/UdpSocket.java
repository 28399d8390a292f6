package dev.jacket.port.network;

import dev.jacket.thread.Custodian;
import dev.jacket.thread.Managed;
import dev.jacket.thread.Registration;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A UDP socket. Its methods never wait; {@link UdpSending} and {@link UdpReceiving} do. */
public final class UdpSocket implements Managed {
  private final Scheduler scheduler;
  private final DatagramChannel channel;
  private final ProtocolFamily family;
  private final MulticastGroups groups;
  private @Nullable Registration registration;
  private boolean bound;
  private boolean connected;
  private boolean closed;

  private UdpSocket(Scheduler scheduler, DatagramChannel channel, ProtocolFamily family) {
    this.scheduler = scheduler;
    this.channel = channel;
    this.family = family;
    this.groups = new MulticastGroups(channel);
  }

  /**
   * Opens a socket.
   *
   * @param sample an address of the family that is wanted, or null for IPv4
   */
  public static UdpSocket open(
      Scheduler scheduler, Custodian custodian, @Nullable InetAddress sample) throws IOException {
    ProtocolFamily family =
        sample instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
    DatagramChannel channel = DatagramChannel.open(family);
    channel.configureBlocking(false);
    UdpSocket socket = new UdpSocket(scheduler, channel, family);
    if (!custodian.isShutDown()) {
      socket.registration = custodian.register(socket);
    }
    return socket;
  }

  /** The channel. */
  public DatagramChannel channel() {
    return channel;
  }

  /** The multicast side of the socket. */
  public MulticastGroups groups() {
    return groups;
  }

  /** Whether the socket has an address of its own. */
  public boolean isBound() {
    return bound;
  }

  /** Whether the socket has a peer. */
  public boolean isConnected() {
    return connected;
  }

  /** Whether the socket was closed. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Complains if the socket is closed.
   *
   * @throws RacketException of kind {@code exn:fail:network}
   */
  public void checkOpen(String who) {
    if (closed) {
      throw state(who, "udp socket is closed");
    }
  }

  /** The error for a socket that is not in the right state. */
  public RacketException state(String who, String what) {
    return new RacketException(ExnTypes.NETWORK, who + ": " + what + "\n  socket: " + this);
  }

  /** Takes an address; null for any address of the machine. */
  public void bind(@Nullable InetAddress address, int port, boolean reuse) throws IOException {
    if (reuse) {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
    }
    channel.bind(
        address == null
            ? new InetSocketAddress(wildcard(), port)
            : new InetSocketAddress(address, port));
    bound = true;
  }

  /** The first of a host's addresses that is of the socket's family, or else just the first. */
  @Nullable InetAddress choose(List<InetAddress> addresses) {
    boolean six = family == StandardProtocolFamily.INET6;
    for (InetAddress address : addresses) {
      if (address instanceof Inet6Address == six) {
        return address;
      }
    }
    return addresses.isEmpty() ? null : addresses.get(0);
  }

  /** Says how many bytes the system keeps of what was not received yet. */
  public void setReceiveBufferSize(int size) throws IOException {
    channel.setOption(StandardSocketOptions.SO_RCVBUF, size);
  }

  private InetAddress wildcard() throws IOException {
    return InetAddress.getByAddress(new byte[family == StandardProtocolFamily.INET6 ? 16 : 4]);
  }

  /** Chooses the only peer; null for none. */
  public void connect(@Nullable InetSocketAddress peer) throws IOException {
    if (connected) {
      channel.disconnect();
      connected = false;
    }
    if (peer != null) {
      channel.connect(peer);
      connected = true;
      bound = true;
    }
  }

  /**
   * Sends a datagram.
   *
   * @param peer null for the one the socket is connected to
   * @return whether it was sent; if not, the socket would have to wait
   */
  public boolean send(@Nullable InetSocketAddress peer, byte[] bytes, int from, int to)
      throws IOException {
    ByteBuffer data = ByteBuffer.wrap(bytes, from, to - from);
    if (peer == null) {
      int sent = channel.write(data);
      return sent > 0 || from == to;
    }
    int sent = channel.send(data, peer);
    bound = true;
    return sent > 0 || from == to;
  }

  /** A datagram that was received. */
  public record Datagram(int length, String host, int port) {}

  /**
   * Receives a datagram; what does not fit is lost.
   *
   * @return null if there is none
   */
  public @Nullable Datagram receive(byte[] into, int from, int to) throws IOException {
    ByteBuffer data = ByteBuffer.wrap(into, from, to - from);
    SocketAddress sender;
    try {
      sender = channel.receive(data);
    } catch (PortUnreachableException e) {
      throw new IOException("Connection refused", e);
    }
    return sender == null
        ? null
        : new Datagram(data.position() - from, Addresses.host(sender), Addresses.port(sender));
  }

  /** The own address, or null. */
  public @Nullable SocketAddress localAddress() throws IOException {
    return channel.getLocalAddress();
  }

  /** The peer's address, or null. */
  public @Nullable SocketAddress remoteAddress() throws IOException {
    return connected ? channel.getRemoteAddress() : null;
  }

  /** Closes the socket; without effect if it is closed. */
  public void close() {
    if (!closed) {
      closed = true;
      if (registration != null) {
        registration.remove();
      }
      TcpConnection.close(scheduler, channel);
    }
  }

  @Override
  public void shutDown(Custodian custodian) {
    close();
  }

  @Override
  public String toString() {
    return "#<udp>";
  }
}
