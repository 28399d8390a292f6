package dev.jacket.port;

import dev.jacket.event.Event;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Writes a special value to a pipe when it is chosen; the result is whether it could. */
public final class WriteSpecialEvent implements Event {
  private final OutputPort port;
  private final Pipe pipe;
  private final Object value;

  /** Writes {@code value} to {@code port}, which is an end of {@code pipe}. */
  public WriteSpecialEvent(OutputPort port, Pipe pipe, Object value) {
    this.port = port;
    this.pipe = pipe;
    this.value = value;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    port.checkOpen("write-special-evt");
    return pipe.writeSpecial(value);
  }

  @Override
  public void register(WaitNode node) {
    node.signal();
  }

  @Override
  public String toString() {
    return "#<write-evt>";
  }
}
