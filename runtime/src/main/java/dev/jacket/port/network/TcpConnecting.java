package dev.jacket.port.network;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.SystemErrors;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.Str;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Making a connection: names are resolved, then all addresses are tried in turn. */
public final class TcpConnecting {
  private TcpConnecting() {}

  /**
   * What to connect to.
   *
   * @param localHost the address to connect from, or null
   * @param localPort the port to connect from, or 0
   * @param enableBreaks whether breaks may come in while it waits
   */
  public record Request(
      String who,
      String host,
      int port,
      @Nullable String localHost,
      int localPort,
      Custodian custodian,
      boolean enableBreaks) {

    String failure(String what) {
      return who + ": " + what + "\n  hostname: " + host + "\n  port number: " + port;
    }
  }

  /** Names that are being resolved. */
  private record Names(Resolution host, @Nullable Resolution localHost) {}

  /** Connects: two values, the ports. */
  public static Object connect(Machine m, Request request) {
    request.custodian.checkOpen(request.who);
    Scheduler scheduler = Scheduler.of(m);
    String local = request.localHost;
    Names names =
        new Names(
            Resolution.start(scheduler, request.host),
            local == null ? null : Resolution.start(scheduler, local));
    return resolve(m, request, names);
  }

  private static Object resolve(Machine m, Request request, Names names) {
    List<InetAddress> addresses = names.host.addresses();
    if (addresses == null) {
      return block(m, request, names, names.host);
    }
    Resolution localHost = names.localHost;
    List<InetAddress> local = localHost == null ? List.of() : localHost.addresses();
    if (local == null) {
      return block(m, request, names, java.util.Objects.requireNonNull(localHost));
    }
    if (addresses.isEmpty()) {
      throw SystemErrors.unknownHost(request.failure("host not found"));
    }
    if (localHost != null && local.isEmpty()) {
      throw SystemErrors.unknownHost(
          request.who
              + ": local host not found\n  hostname: "
              + request.localHost
              + "\n  port number: "
              + request.localPort);
    }
    InetAddress from = local.isEmpty() ? null : local.get(0);
    return tryAddress(m, new Attempt(request, addresses, from, 0));
  }

  private static Object block(Machine m, Request request, Names names, Resolution awaited) {
    return m.block(
        new NetworkWait(awaited, request.enableBreaks), new ResolveFrame(request, names));
  }

  private static final class ResolveFrame extends Frame {
    private final Request request;
    private final Names names;

    ResolveFrame(Request request, Names names) {
      this.request = request;
      this.names = names;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return resolve(m, request, names);
    }
  }

  /** The attempt to connect to one of the addresses. */
  private record Attempt(
      Request request, List<InetAddress> addresses, @Nullable InetAddress from, int index) {

    SocketChannel open() throws IOException {
      SocketChannel channel = SocketChannel.open();
      try {
        TcpConnection.prepare(channel);
        if (from != null || request.localPort != 0) {
          channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
          channel.bind(
              from == null
                  ? new InetSocketAddress(request.localPort)
                  : new InetSocketAddress(from, request.localPort));
        }
        channel.connect(new InetSocketAddress(addresses.get(index), request.port));
        return channel;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    }

    Attempt next() {
      return new Attempt(request, addresses, from, index + 1);
    }
  }

  private static Object tryAddress(Machine m, Attempt attempt) {
    try {
      SocketChannel channel = attempt.open();
      if (!channel.isConnected()) {
        return await(m, attempt, channel);
      }
      return connected(m, attempt, channel);
    } catch (IOException e) {
      return failed(m, attempt, e);
    }
  }

  private static Object await(Machine m, Attempt attempt, SocketChannel channel) {
    ConnectWait wait = new ConnectWait(channel, attempt.request.enableBreaks);
    return m.block(wait, new ConnectFrame(attempt, channel, wait));
  }

  private static final class ConnectFrame extends Frame {
    private final Attempt attempt;
    private final SocketChannel channel;
    private final ConnectWait wait;

    ConnectFrame(Attempt attempt, SocketChannel channel, ConnectWait wait) {
      this.attempt = attempt;
      this.channel = channel;
      this.wait = wait;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      IOException failure = wait.failure();
      if (failure != null) {
        return failed(m, attempt, failure);
      }
      return channel.isConnected() ? connected(m, attempt, channel) : tryAddress(m, attempt);
    }
  }

  private static Object connected(Machine m, Attempt attempt, SocketChannel channel) {
    Request request = attempt.request;
    Scheduler scheduler = Scheduler.of(m);
    if (request.custodian.isShutDown()) {
      TcpConnection.close(scheduler, channel);
      request.custodian.checkOpen(request.who);
    }
    TcpConnection connection = new TcpConnection(channel, Str.immutable(request.host));
    connection.manageBy(request.custodian, scheduler);
    return m.values(connection.input(), connection.output());
  }

  private static Object failed(Machine m, Attempt attempt, IOException e) {
    if (attempt.index + 1 < attempt.addresses.size()) {
      return tryAddress(m, attempt.next());
    }
    throw SystemErrors.network(attempt.request.failure("connection failed"), e);
  }
}
