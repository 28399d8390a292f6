package dev.jacket.primitives;

import dev.jacket.machine.Conversions;
import dev.jacket.port.network.TcpListener;
import dev.jacket.port.network.UdpSocket;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Message;
import dev.jacket.value.RacketException;
import dev.jacket.value.Str;
import org.jspecify.annotations.Nullable;

/**
 * Checks of arguments in the words of Racket's network layer, which names only the bad argument and
 * not the others. Optional arguments are null where they are absent or {@code #f}.
 */
final class NetworkArguments {
  private static final int LARGEST_PORT = 65535;

  private NetworkArguments() {}

  static TcpListener listener(String who, Object v) {
    if (v instanceof TcpListener listener) {
      return listener;
    }
    throw Errors.argument(who, "tcp-listener?", 0, v);
  }

  static UdpSocket socket(String who, Object v) {
    if (v instanceof UdpSocket socket) {
      return socket;
    }
    throw Errors.argument(who, "udp?", 0, v);
  }

  static String host(String who, Object v) {
    if (v instanceof Str s) {
      return s.toString();
    }
    throw Errors.argument(who, "string?", 0, v);
  }

  static @Nullable String hostOrFalse(String who, @Nullable Object v) {
    if (v == null || v == Boolean.FALSE) {
      return null;
    }
    if (v instanceof Str s) {
      return s.toString();
    }
    throw Errors.argument(who, "(or/c string? #f)", 0, v);
  }

  private static boolean isPort(Object v, int least) {
    return v instanceof Long n && n >= least && n <= LARGEST_PORT;
  }

  static int port(String who, Object v) {
    if (isPort(v, 1)) {
      return Conversions.toIndex(v);
    }
    throw Errors.argument(who, "port-number?", 0, v);
  }

  /** A port, or 0 where none is given. */
  static int portOrFalse(String who, @Nullable Object v) {
    if (v == null || v == Boolean.FALSE) {
      return 0;
    }
    if (isPort(v, 1)) {
      return Conversions.toIndex(v);
    }
    throw Errors.argument(who, "(or/c port-number? #f)", 0, v);
  }

  /** A port to listen on; 0 has the system choose one. */
  static int listenPort(String who, Object v) {
    if (isPort(v, 0)) {
      return Conversions.toIndex(v);
    }
    throw Errors.argument(who, "listen-port-number?", 0, v);
  }

  static int index(String who, Object v) {
    if (Conversions.isIndex(v)) {
      return Conversions.toIndex(v);
    }
    throw Errors.argument(who, "exact-nonnegative-integer?", 0, v);
  }

  /** A part of a byte string. */
  record Range(byte[] bytes, int from, int to) {}

  /** Part of a byte string, from the start and to the end where no index is given. */
  static Range range(String who, Object v, @Nullable Object start, @Nullable Object end) {
    if (!(v instanceof Bytes bytes)) {
      throw Errors.argument(who, "bytes?", 0, v);
    }
    int from = start == null ? 0 : index(who, start);
    int to = end == null ? bytes.length() : index(who, end);
    if (start != null && from > bytes.length()) {
      throw outOfRange(who, "starting", start, 0, bytes);
    }
    if (end != null && (to < from || to > bytes.length())) {
      throw outOfRange(who, "ending", end, from, bytes);
    }
    return new Range(bytes.data, from, to);
  }

  private static RacketException outOfRange(
      String who, String which, Object index, int least, Bytes bytes) {
    return Errors.contract(
        Message.of(
                who
                    + ": "
                    + which
                    + " index is out of range\n  "
                    + which
                    + " index: "
                    + index
                    + "\n  valid range: ["
                    + least
                    + ", "
                    + bytes.length()
                    + "]\n  byte string: ")
            .show(bytes));
  }
}
