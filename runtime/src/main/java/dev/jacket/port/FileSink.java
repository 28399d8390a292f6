package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A sink over a file, which never waits. */
public final class FileSink extends OutputSink {
  private final FileChannel channel;
  private final Openings openings;

  /** A sink over a channel that can be written. */
  public FileSink(FileChannel channel) {
    this(channel, new Openings(1));
  }

  /** A sink over a channel that other ports use too. */
  FileSink(FileChannel channel, Openings openings) {
    this.channel = channel;
    this.openings = openings;
  }

  /** The file. */
  public FileChannel channel() {
    return channel;
  }

  @Override
  public int write(byte[] bytes, int start, int length) {
    try {
      return channel.write(ByteBuffer.wrap(bytes, start, length));
    } catch (IOException e) {
      throw SystemErrors.fileNumber("error writing to stream port", e);
    }
  }

  @Override
  public void whenWritable(Scheduler scheduler, WaitNode node) {
    node.signal();
  }

  @Override
  public void close(Scheduler scheduler) {
    if (openings.close()) {
      close(channel);
    }
  }

  static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw SystemErrors.fileNumber("error closing stream port", e);
    }
  }
}
