package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A source over a file, which never waits. */
public final class FileSource extends InputSource {
  private final FileChannel channel;
  private final Openings openings;

  /** A source over a channel that can be read. */
  public FileSource(FileChannel channel) {
    this(channel, new Openings(1));
  }

  /** A source over a channel that other ports use too. */
  FileSource(FileChannel channel, Openings openings) {
    this.channel = channel;
    this.openings = openings;
  }

  /** The file. */
  public FileChannel channel() {
    return channel;
  }

  @Override
  public int read(byte[] into, int start, int length) {
    try {
      return channel.read(ByteBuffer.wrap(into, start, length));
    } catch (IOException e) {
      throw SystemErrors.fileNumber("error reading from stream port", e);
    }
  }

  @Override
  public void whenReadable(Scheduler scheduler, WaitNode node) {
    node.signal();
  }

  @Override
  public void close(Scheduler scheduler) {
    if (openings.close()) {
      FileSink.close(channel);
    }
  }
}
