package dev.jacket.port;

import dev.jacket.thread.Scheduler;
import dev.jacket.thread.WaitNode;
import java.util.Arrays;

/** The sink of a string port: all bytes, in memory. */
public final class MemorySink extends OutputSink {
  private byte[] bytes = new byte[64];
  private int size;
  private int at;

  /** A new output string port. */
  public static OutputPort newPort(Object name) {
    return new OutputPort(name, new MemorySink(), BufferMode.NONE);
  }

  @Override
  public int write(byte[] from, int start, int length) {
    int behind = at + length;
    if (behind > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(behind, bytes.length * 2));
    }
    System.arraycopy(from, start, bytes, at, length);
    at = behind;
    size = Math.max(size, behind);
    return length;
  }

  @Override
  public void whenWritable(Scheduler scheduler, WaitNode node) {
    node.signal();
  }

  @Override
  public void close(Scheduler scheduler) {}

  /** How many bytes there are. */
  public int size() {
    return size;
  }

  /** A copy of bytes {@code start} to {@code end}. */
  public byte[] copy(int start, int end) {
    return Arrays.copyOfRange(bytes, start, end);
  }

  /** Forgets all bytes. */
  public void reset() {
    size = 0;
    at = 0;
    bytes = new byte[64];
  }

  /** Goes to a position; bytes up to there that were never written are zero. */
  public void moveTo(int position) {
    if (position > bytes.length) {
      bytes = Arrays.copyOf(bytes, position);
    }
    if (position > size) {
      Arrays.fill(bytes, size, position, (byte) 0);
      size = position;
    }
    at = position;
  }
}
