package dev.jacket.port.network;

import dev.jacket.machine.Machine;
import dev.jacket.port.SystemErrors;
import dev.jacket.value.RacketException;
import dev.jacket.value.VoidValue;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joining and leaving multicast groups, and choosing the interface for them, by host names. */
public final class UdpMembership {
  private UdpMembership() {}

  private static RacketException unknown(String who, String what, String host) {
    return SystemErrors.unknownHost(who + ": can't resolve " + what + "\n  address: " + host);
  }

  private static RacketException failed(String who, IOException e) {
    return SystemErrors.network(who + ": setsockopt failed", e);
  }

  /**
   * Joins a group, or leaves it.
   *
   * @param local the host name of an interface, or null
   */
  public static Object change(
      Machine m, UdpSocket socket, String group, @Nullable String local, boolean join) {
    String who = join ? "udp-multicast-join-group!" : "udp-multicast-leave-group!";
    return HostUse.resolve(m, group, new Group(who, socket, group, local, join));
  }

  /** Goes on with the addresses of a group. */
  private record Group(
      String who, UdpSocket socket, String group, @Nullable String local, boolean join)
      implements HostUse {
    @Override
    public Object with(Machine m, List<InetAddress> addresses) {
      if (addresses.isEmpty()) {
        throw unknown(who, "multicast address", group);
      }
      return HostUse.resolve(m, local, new Membership(this, addresses.get(0)));
    }
  }

  /** Goes on with the addresses of an interface. */
  private record Membership(Group request, InetAddress group) implements HostUse {
    @Override
    public Object with(Machine m, List<InetAddress> addresses) {
      String local = request.local;
      if (local != null && addresses.isEmpty()) {
        throw unknown(request.who, "interface address", local);
      }
      request.socket.checkOpen(request.who);
      InetAddress from = addresses.isEmpty() ? null : addresses.get(0);
      MulticastGroups groups = request.socket.groups();
      try {
        if (request.join) {
          groups.join(group, from);
        } else {
          groups.leave(group, from);
        }
        return VoidValue.VOID;
      } catch (IOException e) {
        throw failed(request.who, e);
      }
    }
  }

  /** Chooses the interface for sending to groups; the system's choice if {@code host} is null. */
  public record Interface(UdpSocket socket, @Nullable String host) implements HostUse {
    private static final String WHO = "udp-multicast-set-interface!";

    @Override
    public Object with(Machine m, List<InetAddress> addresses) {
      socket.checkOpen(WHO);
      if (host != null && addresses.isEmpty()) {
        throw unknown(WHO, "address", host);
      }
      try {
        socket.groups().setInterface(addresses.isEmpty() ? null : addresses.get(0));
        return VoidValue.VOID;
      } catch (IOException e) {
        throw failed(WHO, e);
      }
    }
  }
}
