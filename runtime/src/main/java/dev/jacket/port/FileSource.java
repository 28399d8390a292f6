package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A source over a file, which never waits. */
public final class FileSource extends InputSource {
  private final FileChannel channel;

  /** A source over a channel that can be read. */
  public FileSource(FileChannel channel) {
    this.channel = channel;
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
    FileSink.close(channel);
  }
}
