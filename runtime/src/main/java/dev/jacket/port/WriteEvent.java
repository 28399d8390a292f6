package dev.jacket.port;

import dev.jacket.event.Event;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Writes some bytes when it is chosen; the result is their number. */
public final class WriteEvent implements Event {
  private final OutputPort port;
  private final byte[] bytes;
  private final int from;
  private final int to;

  /** Writes from {@code from} to {@code to} of bytes that nobody changes. */
  public WriteEvent(OutputPort port, byte[] bytes, int from, int to) {
    this.port = port;
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    port.checkOpen("write-bytes-avail-evt");
    if (!port.flushSome()) {
      return null;
    }
    if (from == to) {
      return 0L;
    }
    int n = port.pass(bytes, from, to);
    return n == 0 ? null : (Object) (long) n;
  }

  @Override
  public void register(WaitNode node) {
    port.register(node);
  }

  @Override
  public String toString() {
    return "#<write-evt>";
  }
}
