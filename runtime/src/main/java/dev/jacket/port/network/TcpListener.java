package dev.jacket.port.network;

import dev.jacket.event.Event;
import dev.jacket.port.SystemErrors;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.Managed;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.Registration;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.RacketException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TCP listener: one channel for each address of the host it listens on. As an event it is ready
 * when a connection waits, or when it is closed.
 */
public final class TcpListener implements Event, Managed {
  private final Scheduler scheduler;
  private final List<ServerSocketChannel> channels;
  private final @Nullable SocketAddress localAddress;
  private @Nullable Registration registration;
  private @Nullable SocketChannel pending;
  private boolean closed;

  private TcpListener(Scheduler scheduler, List<ServerSocketChannel> channels) throws IOException {
    this.scheduler = scheduler;
    this.channels = channels;
    this.localAddress = channels.get(0).getLocalAddress();
  }

  /**
   * Listens on a port of all given addresses; if the port is 0, on one that the system chooses.
   *
   * @param addresses none for every address of the machine
   * @throws IOException if none of the addresses can be listened on, or the port is in use
   */
  public static TcpListener open(
      Scheduler scheduler,
      Custodian custodian,
      List<InetAddress> addresses,
      int port,
      int backlog,
      boolean reuse)
      throws IOException {
    List<ServerSocketChannel> channels = new ArrayList<>();
    try {
      if (addresses.isEmpty()) {
        channels.add(bind(new InetSocketAddress(port), backlog, reuse));
      }
      int chosen = port;
      for (InetAddress address : addresses) {
        ServerSocketChannel channel = bind(new InetSocketAddress(address, chosen), backlog, reuse);
        channels.add(channel);
        chosen = Addresses.port(channel.getLocalAddress());
      }
      TcpListener listener = new TcpListener(scheduler, channels);
      listener.registration = custodian.register(listener);
      return listener;
    } catch (IOException e) {
      for (ServerSocketChannel channel : channels) {
        channel.close();
      }
      throw e;
    }
  }

  private static ServerSocketChannel bind(InetSocketAddress address, int backlog, boolean reuse)
      throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, reuse);
      channel.bind(address, Math.max(1, backlog));
      channel.configureBlocking(false);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether the listener was closed. */
  public boolean isClosed() {
    return closed;
  }

  /** The address that is listened on, the first one if there are several. */
  public @Nullable SocketAddress localAddress() {
    return localAddress;
  }

  /**
   * Complains if the listener is closed.
   *
   * @throws RacketException of kind {@code exn:fail:network}
   */
  public void checkOpen(String who) {
    if (closed) {
      throw new RacketException(
          ExnTypes.NETWORK, who + ": listener is closed\n  listener: " + this);
    }
  }

  /** Whether a connection waits to be accepted. */
  public boolean isReady() {
    if (pending == null) {
      pending = acceptOne("tcp-accept-ready?");
    }
    return pending != null;
  }

  /**
   * Takes the connection that has waited longest, or gives null.
   *
   * @throws RacketException if the listener is closed, or the system refuses
   */
  public @Nullable TcpConnection accept(String who, Object name) {
    checkOpen(who);
    SocketChannel channel = pending != null ? pending : acceptOne(who);
    pending = null;
    return channel == null ? null : new TcpConnection(channel, name);
  }

  private @Nullable SocketChannel acceptOne(String who) {
    try {
      for (ServerSocketChannel channel : channels) {
        SocketChannel accepted = channel.accept();
        if (accepted != null) {
          return prepared(accepted);
        }
      }
      return null;
    } catch (IOException e) {
      throw SystemErrors.network(who + ": accept from listener failed", e);
    }
  }

  private static SocketChannel prepared(SocketChannel accepted) throws IOException {
    try {
      TcpConnection.prepare(accepted);
      return accepted;
    } catch (IOException e) {
      accepted.close();
      throw e;
    }
  }

  /** Closes the listener; connections that were accepted are unaffected. */
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (registration != null) {
      registration.remove();
    }
    if (pending != null) {
      TcpConnection.close(scheduler, pending);
      pending = null;
    }
    for (ServerSocketChannel channel : channels) {
      TcpConnection.close(scheduler, channel);
    }
  }

  @Override
  public void shutDown(Custodian custodian) {
    close();
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return closed || isReady() ? this : null;
  }

  @Override
  public void register(WaitNode node) {
    if (closed) {
      node.signal();
      return;
    }
    List<WaitNode> others = new ArrayList<>(channels.size() - 1);
    node.attachment = others;
    for (int i = 1; i < channels.size(); i++) {
      WaitNode other = new WaitNode(node.wait);
      others.add(other);
      scheduler.sleeper().await(channels.get(i), SelectionKey.OP_ACCEPT, other);
    }
    scheduler.sleeper().await(channels.get(0), SelectionKey.OP_ACCEPT, node);
  }

  @Override
  public void unregister(WaitNode node) {
    node.unlink();
    if (node.attachment instanceof List<?> others) {
      others.forEach(other -> ((WaitNode) other).unlink());
    }
  }

  @Override
  public String toString() {
    return "#<tcp-listener>";
  }
}
