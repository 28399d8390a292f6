package dev.jacket.port;

import dev.jacket.event.Event;
import dev.jacket.thread.Latch;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Ready once something was read from a port since the event was made; the result is itself. */
public final class ProgressEvent implements Event {
  private final InputPort port;
  private final Latch progressed = new Latch();

  /** The event of {@code port} from now on. */
  public ProgressEvent(InputPort port) {
    this.port = port;
    if (port.isClosed()) {
      progressed.open();
    } else {
      port.onProgress(progressed::open);
    }
  }

  /** The port. */
  public InputPort port() {
    return port;
  }

  /** Whether something was read. */
  public boolean isReady() {
    return progressed.isOpen();
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return isReady() ? this : null;
  }

  @Override
  public void register(WaitNode node) {
    progressed.await(node);
  }

  @Override
  public String toString() {
    return "#<progress-evt>";
  }
}
