package dev.jacket.port;

import dev.jacket.event.GuardEvent;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.value.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A source made of procedures (reference, section 13.1.9). It holds nothing by itself: whoever
 * finds the port's buffer empty goes on with {@link #await}, which calls the procedures and put
 * into the buffer what they give.
 */
public final class CustomSource extends ProceduralSource {
  private static final int LARGEST_REQUEST = 4096;

  private final Object read;
  private final @Nullable Object peek;
  private final @Nullable Object progress;
  private final @Nullable Object commit;
  private final CustomPort common;

  /**
   * A source.
   *
   * @param read the procedure that reads into a byte string
   * @param peek the one that peeks; null to peek by reading into the port's buffer
   * @param progress returns a progress event, or null
   * @param commit commits what was peeked, or null
   */
  public CustomSource(
      Object read,
      @Nullable Object peek,
      @Nullable Object progress,
      @Nullable Object commit,
      CustomPort common) {
    this.read = read;
    this.peek = peek;
    this.progress = progress;
    this.commit = commit;
    this.common = common;
  }

  CustomPort common() {
    return common;
  }

  /** The procedure that reads. */
  Object reader() {
    return read;
  }

  /** The procedure that peeks, or null. */
  @Nullable Object peeker() {
    return peek;
  }

  /** The procedure that makes progress events, or null if the port itself does. */
  public @Nullable Object progress() {
    return progress;
  }

  /** The procedure that commits, or null. */
  public @Nullable Object commit() {
    return commit;
  }

  @Override
  public boolean providesProgress() {
    return peek == null || progress != null;
  }

  @Override
  public Object closeBy(Machine m, InputPort in) {
    return common.close(m, in);
  }

  @Override
  public Object await(Machine m, InputPort port, Frame onWake, Demand demand) {
    return CustomRequest.of(this, port, onWake, demand).call(m);
  }

  @Override
  public Object discard(Machine m, InputPort port, int count, Object result) {
    return new Discard(this, port, count, result).call(m);
  }

  @Override
  public @Nullable InputPort view(InputPort port, long skip) {
    return peek == null || port.buffered() > 0 || port.debt() > 0
        ? null
        : port.viewed(new CustomView(this, skip));
  }

  @Override
  public Object readyEvent(InputPort port) {
    return new GuardEvent(GuardEvent.Kind.PLAIN, new CustomReadiness(this, port));
  }

  // ---- taking what was peeked ----

  /** Reads bytes that the port has given out already. */
  private record Discard(CustomSource source, InputPort port, int count, Object result) {
    Object call(Machine m) {
      if (count <= 0) {
        return result;
      }
      Bytes bytes = new Bytes(new byte[Math.min(count, LARGEST_REQUEST)], false);
      Object[] args = {bytes};
      return m.control(new CallThen(source.read, args, new DiscardFrame(this)));
    }
  }

  private static final class DiscardFrame extends Frame {
    private final Discard discard;

    DiscardFrame(Discard discard) {
      this.discard = discard;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      if (!(value instanceof Long n) || n <= 0) {
        return discard.result;
      }
      int left = discard.count - n.intValue();
      return new Discard(discard.source, discard.port, left, discard.result).call(m);
    }
  }
}
