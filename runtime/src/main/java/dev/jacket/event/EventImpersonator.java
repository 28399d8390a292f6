package dev.jacket.event;

import dev.jacket.value.Impersonator;
import dev.jacket.value.ImpersonatorProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chaperone of an event, or an impersonator or chaperone of a channel (reference, section
 * 14.5.1).
 */
public final class EventImpersonator extends Impersonator {
  /** Called with what this is around; returns an event to take instead and a result wrapper. */
  final Object take;

  /** Called with the channel and a value that is put; null if this is around no channel. */
  final @Nullable Object put;

  /** The procedure that made this, for errors. */
  final String maker;

  /** Makes a layer. */
  public EventImpersonator(
      String maker,
      Object next,
      boolean chaperone,
      Map<ImpersonatorProperty, Object> properties,
      Object take,
      @Nullable Object put) {
    super(next, chaperone, properties, false);
    this.maker = maker;
    this.take = take;
    this.put = put;
  }

  /** What errors call this. */
  String kind() {
    return (put == null ? "evt " : "channel ") + (chaperone ? "chaperone" : "impersonator");
  }

  /** Whether this stands for a channel. */
  public boolean isChannel() {
    return base instanceof Channel;
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
