package dev.jacket.port;

import dev.jacket.event.ProceduralEvent;
import dev.jacket.event.WrapEvent;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.thread.Latch;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Ready once something was read from a port since the event was made; the result is itself. */
public final class ProgressEvent implements ProceduralEvent {
  private final InputPort port;
  private final Latch progressed = new Latch();
  private final @Nullable Object external;

  /** The event of {@code port} from now on. */
  public ProgressEvent(InputPort port) {
    this.port = port;
    this.external = null;
    if (port.isClosed()) {
      progressed.open();
    } else {
      port.onProgress(progressed::open);
    }
  }

  /** The event of a port whose procedures have made one. */
  ProgressEvent(InputPort port, Object external) {
    this.port = port;
    this.external = external;
  }

  /** The event that procedures have made, or null. */
  public @Nullable Object external() {
    return external;
  }

  @Override
  public @Nullable Object procedural() {
    return external == null ? null : new WrapEvent(external, new Itself(this), false);
  }

  /** Gives the progress event, whatever the result of the one behind it. */
  private static final class Itself extends Procedure {
    private final ProgressEvent event;

    Itself(ProgressEvent event) {
      this.event = event;
    }

    @Override
    public Object call1(Machine m, int depth, Object result) {
      return event;
    }

    @Override
    public long arityMask() {
      return 2;
    }

    @Override
    public String name() {
      return "progress-evt";
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
