package dev.jacket.port.network;

import dev.jacket.port.BufferMode;
import dev.jacket.port.InputPort;
import dev.jacket.port.OutputPort;
import dev.jacket.port.Port;
import dev.jacket.port.SystemErrors;
import dev.jacket.thread.Custodian;
import dev.jacket.thread.Scheduler;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A connection and its two ports. Closing the output port tells the peer that nothing more comes;
 * when both ports are closed the connection is.
 */
public final class TcpConnection {
  private final SocketChannel channel;
  private final InputPort in;
  private final OutputPort out;
  private boolean inputOpen = true;
  private boolean outputOpen = true;
  private boolean abandoned;

  /** Makes ports, named {@code name}, over a connected channel in non-blocking mode. */
  public TcpConnection(SocketChannel channel, Object name) {
    this.channel = channel;
    this.in = new InputPort(name, new TcpSource(this, channel));
    this.out = new OutputPort(name, new TcpSink(this, channel), BufferMode.BLOCK);
  }

  /** Has a custodian close the ports when it is shut down. */
  public void manageBy(Custodian custodian, Scheduler scheduler) {
    in.manageBy(custodian, scheduler);
    out.manageBy(custodian, scheduler);
  }

  /** The port to read from. */
  public InputPort input() {
    return in;
  }

  /** The port to write to. */
  public OutputPort output() {
    return out;
  }

  /** The channel. */
  public SocketChannel channel() {
    return channel;
  }

  /** The connection of which a port is one end, or null. */
  public static @Nullable TcpConnection of(Object port) {
    if (port instanceof InputPort i && i.source() instanceof TcpSource s) {
      return s.connection();
    }
    return port instanceof OutputPort o && o.sink() instanceof TcpSink s ? s.connection() : null;
  }

  /** Whether a value is a port of a TCP connection. */
  public static boolean isTcpPort(Object v) {
    return v instanceof Port && of(v) != null;
  }

  /** Leaves it to the closing of the input port to tell the peer that nothing more comes. */
  public void abandonOutput() {
    abandoned = true;
  }

  void inputClosed(Scheduler scheduler) {
    inputOpen = false;
    closeIfDone(scheduler);
  }

  void outputClosed(Scheduler scheduler) {
    outputOpen = false;
    if (inputOpen && !abandoned) {
      try {
        channel.shutdownOutput();
      } catch (IOException e) {
        // The peer is gone already: nobody is left who could be told.
        abandoned = true;
      }
    }
    closeIfDone(scheduler);
  }

  private void closeIfDone(Scheduler scheduler) {
    if (!inputOpen && !outputOpen) {
      close(scheduler, channel);
    }
  }

  static void close(Scheduler scheduler, java.nio.channels.SelectableChannel channel) {
    try {
      scheduler.sleeper().close(channel);
    } catch (IOException e) {
      throw SystemErrors.network("error closing socket", e);
    }
  }

  /** Prepares a connected channel. */
  static void prepare(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }
}
