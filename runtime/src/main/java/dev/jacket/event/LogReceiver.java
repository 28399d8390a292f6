package dev.jacket.event;

import dev.jacket.thread.Logger;
import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import dev.jacket.thread.WaitQueue;
import dev.jacket.value.LogFilter;
import dev.jacket.value.LogLevel;
import dev.jacket.value.Str;
import dev.jacket.value.Symbol;
import dev.jacket.value.Vector;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** A queue of log messages; as an event it is ready with the oldest, a vector of four. */
public final class LogReceiver implements Event, Logger.Receiver {
  private final LogFilter filter;
  private final ArrayDeque<Object> messages = new ArrayDeque<>();
  private final WaitQueue waiting = new WaitQueue();

  /** Makes a receiver, which is then to be added to a logger. */
  public LogReceiver(LogFilter filter) {
    this.filter = filter;
  }

  @Override
  public LogFilter filter() {
    return filter;
  }

  @Override
  public void receive(LogLevel level, String message, Object data, @Nullable Symbol topic) {
    Object[] parts = {
      level.symbol, Str.immutable(message), data, topic == null ? Boolean.FALSE : topic
    };
    messages.add(new Vector(parts, true));
    waiting.signalAll();
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    return messages.poll();
  }

  @Override
  public void register(WaitNode node) {
    waiting.add(node);
  }

  @Override
  public String toString() {
    return "#<log-receiver>";
  }
}
