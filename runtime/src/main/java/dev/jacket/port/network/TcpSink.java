package dev.jacket.port.network;

import dev.jacket.port.OutputSink;
import dev.jacket.port.SystemErrors;
import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** The sending half of a connection. */
final class TcpSink extends OutputSink {
  /** The most bytes of one call: Java copies them into native memory of that size. */
  private static final int CHUNK = 1 << 17;

  private final TcpConnection connection;
  private final SocketChannel channel;
  private boolean closed;

  TcpSink(TcpConnection connection, SocketChannel channel) {
    this.connection = connection;
    this.channel = channel;
  }

  TcpConnection connection() {
    return connection;
  }

  @Override
  public int write(byte[] bytes, int start, int length) {
    try {
      return channel.write(ByteBuffer.wrap(bytes, start, Math.min(length, CHUNK)));
    } catch (IOException e) {
      throw SystemErrors.network("error writing to stream port", e);
    }
  }

  @Override
  public boolean isReady(Scheduler scheduler) {
    return closed || scheduler.sleeper().isReady(channel, SelectionKey.OP_WRITE);
  }

  @Override
  public void whenWritable(Scheduler scheduler, WaitNode node) {
    if (closed) {
      node.signal();
    } else {
      scheduler.sleeper().await(channel, SelectionKey.OP_WRITE, node);
    }
  }

  @Override
  public void close(Scheduler scheduler) {
    closed = true;
    connection.outputClosed(scheduler);
    scheduler.sleeper().signal(channel, SelectionKey.OP_WRITE);
  }
}
