package dev.jacket.event;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.ReturnFrame;
import dev.jacket.thread.SleepWait;
import dev.jacket.thread.Yield;
import dev.jacket.value.VoidValue;

/** Sleeps; goes on sleeping if the thread was woken before the time. */
public final class SleepFrame extends Frame {
  private final long deadline;

  private SleepFrame(long deadline) {
    this.deadline = deadline;
  }

  /** Sleeps for so many seconds; 0 lets other threads run. */
  public static Object sleep(Machine m, double seconds) {
    if (seconds == 0) {
      return m.block(new Yield(), new ReturnFrame(VoidValue.VOID));
    }
    long deadline = Clock.deadline(seconds);
    return m.block(new SleepWait(deadline), new SleepFrame(deadline));
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    return System.nanoTime() - deadline >= 0
        ? VoidValue.VOID
        : m.block(new SleepWait(deadline), new SleepFrame(deadline));
  }
}
