package dev.jacket.primitives;

import static dev.jacket.primitives.NetworkArguments.host;
import static dev.jacket.primitives.NetworkArguments.hostOrFalse;
import static dev.jacket.primitives.NetworkArguments.socket;

import dev.jacket.machine.Machine;
import dev.jacket.port.SystemErrors;
import dev.jacket.port.network.HostUse;
import dev.jacket.port.network.UdpMembership;
import dev.jacket.port.network.UdpSocket;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import java.io.IOException;

/** Multicast groups and the reach of datagrams (reference, section 15.3.2). */
@PrimitiveModule("#%network")
public final class UdpMulticast {
  private static final int LARGEST_BYTE = 255;

  private UdpMulticast() {}

  @Primitive(value = "udp-multicast-join-group!", control = true)
  public static Object join(Machine m, Object v, Object group, Object local) {
    return change(m, "udp-multicast-join-group!", v, group, local, true);
  }

  @Primitive(value = "udp-multicast-leave-group!", control = true)
  public static Object leave(Machine m, Object v, Object group, Object local) {
    return change(m, "udp-multicast-leave-group!", v, group, local, false);
  }

  private static Object change(
      Machine m, String who, Object v, Object group, Object local, boolean join) {
    UdpSocket socket = socket(who, v);
    String name = host(who, group);
    String from = hostOrFalse(who, local);
    socket.checkOpen(who);
    return UdpMembership.change(m, socket, name, from, join);
  }

  @Primitive("udp-multicast-interface")
  public static Object multicastInterface(Object v) {
    UdpSocket socket = open("udp-multicast-interface", v);
    try {
      return Str.immutable(socket.groups().interfaceAddress());
    } catch (IOException e) {
      throw failed("udp-multicast-interface", "getsockopt", e);
    }
  }

  @Primitive(value = "udp-multicast-set-interface!", control = true)
  public static Object setMulticastInterface(Machine m, Object v, Object host) {
    String who = "udp-multicast-set-interface!";
    UdpSocket socket = socket(who, v);
    String name = hostOrFalse(who, host);
    socket.checkOpen(who);
    return HostUse.resolve(m, name, new UdpMembership.Interface(socket, name));
  }

  @Primitive("udp-multicast-loopback?")
  public static boolean isMulticastLoopback(Object v) {
    UdpSocket socket = open("udp-multicast-loopback?", v);
    try {
      return socket.groups().loopback();
    } catch (IOException e) {
      throw failed("udp-multicast-loopback?", "getsockopt", e);
    }
  }

  @Primitive("udp-multicast-set-loopback!")
  public static void setMulticastLoopback(Object v, boolean on) {
    UdpSocket socket = open("udp-multicast-set-loopback!", v);
    try {
      socket.groups().setLoopback(on);
    } catch (IOException e) {
      throw failed("udp-multicast-set-loopback!", "setsockopt", e);
    }
  }

  @Primitive("udp-multicast-ttl")
  public static long multicastTtl(Object v) {
    UdpSocket socket = open("udp-multicast-ttl", v);
    try {
      return socket.groups().hops();
    } catch (IOException e) {
      throw failed("udp-multicast-ttl", "getsockopt", e);
    }
  }

  @Primitive("udp-multicast-set-ttl!")
  public static void setMulticastTtl(Object v, Object ttl) {
    String who = "udp-multicast-set-ttl!";
    UdpSocket socket = socket(who, v);
    int hops = hops(who, ttl);
    socket.checkOpen(who);
    try {
      socket.groups().setHops(hops);
    } catch (IOException e) {
      throw failed(who, "setsockopt", e);
    }
  }

  @Primitive("udp-ttl")
  public static long ttl(Object v) {
    return open("udp-ttl", v).groups().unicastHops();
  }

  @Primitive("udp-set-ttl!")
  public static void setTtl(Object v, Object ttl) {
    UdpSocket socket = socket("udp-set-ttl!", v);
    int hops = hops("udp-set-ttl!", ttl);
    socket.checkOpen("udp-set-ttl!");
    socket.groups().setUnicastHops(hops);
  }

  private static UdpSocket open(String who, Object v) {
    UdpSocket socket = socket(who, v);
    socket.checkOpen(who);
    return socket;
  }

  private static int hops(String who, Object v) {
    if (v instanceof Long n && n >= 0 && n <= LARGEST_BYTE) {
      return n.intValue();
    }
    throw Errors.argument(who, "byte?", 0, v);
  }

  private static RacketException failed(String who, String call, IOException e) {
    return SystemErrors.network(who + ": " + call + " failed", e);
  }
}
