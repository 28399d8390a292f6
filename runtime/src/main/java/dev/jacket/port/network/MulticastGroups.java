package dev.jacket.port.network;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The multicast groups of a UDP socket, and how it sends to groups. */
public final class MulticastGroups {
  private final DatagramChannel channel;
  private final Map<Group, MembershipKey> memberships = new HashMap<>();
  private int unicastHops = 64;
  private boolean systemChooses;

  MulticastGroups(DatagramChannel channel) {
    this.channel = channel;
  }

  /** A membership; the address of all interfaces says the same as none. */
  private record Group(InetAddress group, @Nullable InetAddress local) {
    Group {
      local = local != null && local.isAnyLocalAddress() ? null : local;
    }
  }

  /**
   * Joins a group.
   *
   * @param local an address of the interface to use, or null for the one used for sending
   * @throws IOException with the system's words if that is not possible
   */
  public void join(InetAddress group, @Nullable InetAddress local) throws IOException {
    if (!group.isMulticastAddress()) {
      throw new SocketException("Invalid argument");
    }
    Group key = new Group(group, local);
    if (memberships.containsKey(key)) {
      throw new SocketException("Address already in use");
    }
    memberships.put(key, channel.join(group, interfaceOf(local)));
  }

  /** Leaves a group that was joined with the same arguments. */
  public void leave(InetAddress group, @Nullable InetAddress local) throws IOException {
    MembershipKey membership = memberships.remove(new Group(group, local));
    if (membership == null) {
      throw new SocketException(
          group.isMulticastAddress() ? "Cannot assign requested address" : "Invalid argument");
    }
    membership.drop();
  }

  private NetworkInterface interfaceOf(@Nullable InetAddress local) throws IOException {
    NetworkInterface chosen =
        local == null || local.isAnyLocalAddress()
            ? channel.getOption(StandardSocketOptions.IP_MULTICAST_IF)
            : NetworkInterface.getByInetAddress(local);
    if (chosen == null && (local == null || local.isAnyLocalAddress())) {
      chosen = defaultInterface();
    }
    if (chosen == null) {
      throw new SocketException("No such device");
    }
    return chosen;
  }

  private static @Nullable NetworkInterface defaultInterface() throws SocketException {
    NetworkInterface found = null;
    for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      if (each.isUp() && (each.supportsMulticast() || found == null)) {
        found = each;
        if (each.supportsMulticast() && !each.isLoopback()) {
          break;
        }
      }
    }
    return found;
  }

  /** Sends to groups through the interface with this address; null for the system's choice. */
  public void setInterface(@Nullable InetAddress local) throws IOException {
    NetworkInterface chosen =
        local == null || local.isAnyLocalAddress()
            ? null
            : NetworkInterface.getByInetAddress(local);
    if (chosen == null && local != null && !local.isAnyLocalAddress()) {
      throw new SocketException("Cannot assign requested address");
    }
    NetworkInterface used = chosen == null ? defaultInterface() : chosen;
    if (used != null) {
      channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, used);
      systemChooses = chosen == null;
    }
  }

  /**
   * The address of the interface that is used for sending, {@code 0.0.0.0} for the system's choice.
   */
  public String interfaceAddress() throws IOException {
    NetworkInterface chosen = channel.getOption(StandardSocketOptions.IP_MULTICAST_IF);
    if (chosen != null && !systemChooses) {
      for (InetAddress address : Collections.list(chosen.getInetAddresses())) {
        if (address instanceof Inet4Address) {
          return Addresses.text(address);
        }
      }
    }
    return "0.0.0.0";
  }

  /** Whether what is sent to a group arrives at this machine too. */
  public boolean loopback() throws IOException {
    return channel.getOption(StandardSocketOptions.IP_MULTICAST_LOOP);
  }

  /** Says whether what is sent to a group arrives at this machine too. */
  public void setLoopback(boolean on) throws IOException {
    channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, on);
  }

  /** Over how many routers datagrams to groups go. */
  public int hops() throws IOException {
    return channel.getOption(StandardSocketOptions.IP_MULTICAST_TTL);
  }

  /** Says over how many routers datagrams to groups go. */
  public void setHops(int hops) throws IOException {
    channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, hops);
  }

  /** Over how many routers other datagrams are to go. Java gives no access to that setting. */
  public int unicastHops() {
    return unicastHops;
  }

  /** Remembers over how many routers other datagrams are to go; the system's default stays. */
  public void setUnicastHops(int hops) {
    unicastHops = hops;
  }
}
