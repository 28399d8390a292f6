package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** Ready when somebody takes a value from a channel. */
public final class ChannelPut implements Event {
  final Object value;
  private final Channel channel;

  /** Offers {@code value} on {@code channel}. */
  public ChannelPut(Channel channel, Object value) {
    this.channel = channel;
    this.value = value;
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return channel.tryPut(value) ? this : null;
  }

  @Override
  public void register(WaitNode node) {
    channel.registerPut(node, this);
  }

  @Override
  public String toString() {
    return "#<channel-put-evt>";
  }
}
