package dev.jacket.event;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import java.util.Objects;

/** Takes a value through the impersonators of a channel, from the outermost inward. */
public final class InterposedPut {
  private InterposedPut() {}

  /**
   * Puts a value into a channel.
   *
   * @param channel a channel or an impersonator of one
   * @param event whether to return the event that puts, instead of waiting for it
   */
  public static Object put(Machine m, int depth, Object channel, Object value, boolean event) {
    Object at = channel;
    Object passed = value;
    while (at instanceof EventImpersonator layer) {
      Object r = m.call2(Objects.requireNonNull(layer.put), depth + 1, layer.next, passed);
      if (r == Machine.SPECIAL && (r = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new LayerFrame(layer, passed, event));
        return r;
      }
      passed = accepted(layer, passed, r);
      at = layer.next;
    }
    ChannelPut put = new ChannelPut((Channel) at, passed);
    return event ? put : EventFrame.await(m, put, false);
  }

  private static Object accepted(EventImpersonator layer, Object original, Object received) {
    if (layer.chaperone) {
      InterposedEvents.requireChaperone(layer, received, original);
    }
    return received;
  }

  /** Goes on with what a layer returned. */
  private static final class LayerFrame extends Frame {
    private final EventImpersonator layer;
    private final Object original;
    private final boolean event;

    LayerFrame(EventImpersonator layer, Object original, boolean event) {
      this.layer = layer;
      this.original = original;
      this.event = event;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return put(m, depth, layer.next, accepted(layer, original, value), event);
    }
  }
}
