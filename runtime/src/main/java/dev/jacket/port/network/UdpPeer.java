package dev.jacket.port.network;

import dev.jacket.port.SystemErrors;
import dev.jacket.thread.Scheduler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other end of a datagram: a host name that is looked up, and a port. */
public final class UdpPeer {
  private final String host;
  private final int port;
  private final Resolution resolution;

  /** Starts the look-up of {@code host}. */
  public UdpPeer(Scheduler scheduler, String host, int port) {
    this.host = host;
    this.port = port;
    this.resolution = Resolution.start(scheduler, host);
  }

  /** The look-up. */
  public Resolution resolution() {
    return resolution;
  }

  /**
   * The address; null while it is looked up.
   *
   * @throws dev.jacket.value.RacketException if the host is not known
   */
  public @Nullable InetSocketAddress address(String who) {
    List<InetAddress> addresses = resolution.addresses();
    if (addresses == null) {
      return null;
    }
    if (addresses.isEmpty()) {
      throw SystemErrors.unknownHost(
          who + ": can't resolve address\n  address: " + host + "\n  port number: " + port);
    }
    return new InetSocketAddress(addresses.get(0), port);
  }
}
