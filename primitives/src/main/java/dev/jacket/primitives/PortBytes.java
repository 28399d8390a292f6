package dev.jacket.primitives;

import dev.jacket.port.InputPort;
import java.util.Arrays;

/** What has been looked at of a port for matching; the bytes stay in the port meanwhile. */
final class PortBytes {
  /** Further than any port goes; offsets beyond it stand for it, so that sums with them fit. */
  private static final long FAR = Long.MAX_VALUE / 4;

  private final InputPort port;
  private final long skip;
  private final long most;
  private final int prefix;

  /** The bytes of the prefix, then those of the port. */
  byte[] data;

  /** The end of the bytes. */
  int end;

  /** Whether there are no more. */
  boolean complete;

  /** Looks at the port from one offset to another. */
  PortBytes(InputPort port, long start, long end, byte[] prefix) {
    this.port = port;
    this.skip = Math.min(start, FAR);
    this.most = end == Long.MAX_VALUE ? end : end - start;
    this.prefix = prefix.length;
    this.data = prefix;
    this.end = prefix.length;
  }

  /**
   * Whether the port goes as far as the offset where to begin. If not, and {@link #complete} is not
   * set either, the port would have to wait.
   */
  boolean begins() {
    boolean begins = skip == 0 || port.demand(skip);
    complete |= !begins && port.ending(skip - 1) != InputPort.WAIT;
    return begins;
  }

  /**
   * Looks for more.
   *
   * @return false if the port would have to wait
   */
  boolean fill() {
    long held = end - prefix;
    if (held >= most) {
      complete = true;
      return true;
    }
    if (!port.demand(skip + held + 1)) {
      complete = port.ending(skip + held) != InputPort.WAIT;
      return complete;
    }
    int more = (int) Math.min(port.available() - skip - held, most - held);
    if (end + more > data.length) {
      data = Arrays.copyOf(data, Math.max(end + more, data.length * 2));
    }
    int from = port.windowStart() + (int) (skip + held);
    System.arraycopy(port.window(), from, data, end, more);
    end += more;
    return true;
  }

  /** Forgets what was only looked at. */
  void release() {
    port.dropPeeked();
  }

  /** Takes what was skipped, and the bytes up to an index. */
  void take(int index) {
    port.take((int) Math.min(skip + index - prefix, port.available()));
  }
}
