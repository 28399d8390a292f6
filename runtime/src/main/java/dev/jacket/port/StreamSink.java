package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A sink over a Java stream, such as standard output. Writing takes as long as the stream takes.
 */
public final class StreamSink extends OutputSink {
  private final OutputStream stream;
  private final boolean owned;
  private final boolean terminal;

  /**
   * A sink over {@code stream}.
   *
   * @param owned whether closing the port closes the stream
   * @param terminal whether the stream ends at a terminal
   */
  public StreamSink(OutputStream stream, boolean owned, boolean terminal) {
    this.stream = stream;
    this.owned = owned;
    this.terminal = terminal;
  }

  /** Whether the stream ends at a terminal. */
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public int write(byte[] bytes, int start, int length) {
    try {
      stream.write(bytes, start, length);
      stream.flush();
      return length;
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
    if (owned) {
      try {
        stream.close();
      } catch (IOException e) {
        throw SystemErrors.fileNumber("error closing stream port", e);
      }
    }
  }
}
