package dev.jacket.event;

import dev.jacket.event.WillExecutor.Will;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;

/** Waits until a will is ready and executes it. */
public final class WillFrame extends Frame {
  private final WillExecutor executor;

  private WillFrame(WillExecutor executor) {
    this.executor = executor;
  }

  /** {@code will-execute}. */
  public static Object execute(Machine m, WillExecutor executor) {
    Will will = executor.take();
    return will == null
        ? m.block(new EventWait(executor, false), new WillFrame(executor))
        : m.tailCall(will.procedure(), will.value());
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    return execute(m, executor);
  }
}
