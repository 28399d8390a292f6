package dev.jacket.event;

import dev.jacket.thread.RacketThread;
import dev.jacket.thread.WaitNode;
import org.jspecify.annotations.Nullable;

/** An event that is always ready, with itself or another value as its result, or never. */
public final class ConstantEvent implements Event {
  /** {@code always-evt}. */
  public static final ConstantEvent ALWAYS = new ConstantEvent("#<always-evt>", true, null);

  /** {@code never-evt}. */
  public static final ConstantEvent NEVER = new ConstantEvent("#<never-evt>", false, null);

  private final String printed;
  private final boolean ready;
  private final @Nullable Object result;

  private ConstantEvent(String printed, boolean ready, @Nullable Object result) {
    this.printed = printed;
    this.ready = ready;
    this.result = result;
  }

  /** An event that is ready with this result. */
  public static ConstantEvent ready(Object result) {
    return new ConstantEvent("#<evt>", true, result);
  }

  @Override
  public @Nullable Object poll(RacketThread thread) {
    if (!ready) {
      return null;
    }
    return result == null ? this : result;
  }

  @Override
  public void register(WaitNode node) {
    if (ready) {
      node.signal();
    }
  }

  @Override
  public String toString() {
    return printed;
  }
}
