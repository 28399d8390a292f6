package dev.jacket.port.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** How addresses are written: numbers, IPv6 with its longest run of zeros left out (RFC 5952). */
public final class Addresses {
  private Addresses() {}

  /** The host part of an address, or {@code 0.0.0.0}. */
  public static String host(@Nullable SocketAddress address) {
    return address instanceof InetSocketAddress a && a.getAddress() != null
        ? text(a.getAddress())
        : "0.0.0.0";
  }

  /** The port of an address, or 0. */
  public static int port(@Nullable SocketAddress address) {
    return address instanceof InetSocketAddress a ? a.getPort() : 0;
  }

  /** The address in numbers. */
  public static String text(InetAddress address) {
    return address instanceof Inet6Address six ? text(six) : address.getHostAddress();
  }

  private static String text(Inet6Address address) {
    byte[] b = address.getAddress();
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (b[2 * i] & 0xFF) << 8 | b[2 * i + 1] & 0xFF;
    }
    int from = 0;
    int length = 0;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        from = i;
        length = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    if (length < 2) {
      append(text, groups, 0, 8);
    } else {
      append(text, groups, 0, from);
      text.append("::");
      append(text, groups, from + length, 8);
    }
    if (address.getScopeId() != 0) {
      text.append('%').append(address.getScopeId());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int[] groups, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i > from) {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i]));
    }
  }
}
