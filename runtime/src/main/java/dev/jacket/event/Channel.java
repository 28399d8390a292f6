package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import dev.jacket.thread.WaitQueue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A synchronous channel: as an event, it receives. A value passes when both sides are there. */
public final class Channel implements Event {
  private final WaitQueue receivers = new WaitQueue();
  private final WaitQueue senders = new WaitQueue();

  /** Gives the value to the first who waits for one; false if nobody does. */
  boolean tryPut(Object value) {
    WaitNode receiver = receivers.first();
    if (receiver == null) {
      return false;
    }
    receiver.commit(value);
    return true;
  }

  /** Has a node committed when somebody takes the event's value. */
  void registerPut(WaitNode node, ChannelPut event) {
    node.attachment = event;
    senders.add(node);
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    WaitNode sender = senders.first();
    if (sender == null) {
      return null;
    }
    ChannelPut put = (ChannelPut) Objects.requireNonNull(sender.attachment);
    sender.commit(put);
    return put.value;
  }

  @Override
  public void register(WaitNode node) {
    receivers.add(node);
  }

  @Override
  public String toString() {
    return "#<channel>";
  }
}
