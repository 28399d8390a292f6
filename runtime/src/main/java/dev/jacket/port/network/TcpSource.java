package dev.jacket.port.network;

import dev.jacket.port.InputSource;
import dev.jacket.port.SystemErrors;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** The receiving half of a connection. */
final class TcpSource extends InputSource {
  private final TcpConnection connection;
  private final SocketChannel channel;
  private boolean closed;

  TcpSource(TcpConnection connection, SocketChannel channel) {
    this.connection = connection;
    this.channel = channel;
  }

  TcpConnection connection() {
    return connection;
  }

  @Override
  public int read(byte[] into, int start, int length) {
    try {
      return channel.read(ByteBuffer.wrap(into, start, length));
    } catch (IOException e) {
      throw SystemErrors.network("error reading from stream port", e);
    }
  }

  @Override
  public void whenReadable(Scheduler scheduler, WaitNode node) {
    if (closed) {
      node.signal();
    } else {
      scheduler.sleeper().await(channel, SelectionKey.OP_READ, node);
    }
  }

  @Override
  public void close(Scheduler scheduler) {
    closed = true;
    connection.inputClosed(scheduler);
    scheduler.sleeper().signal(channel, SelectionKey.OP_READ);
  }
}
