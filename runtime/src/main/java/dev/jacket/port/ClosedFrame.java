package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.thread.Scheduler;
import dev.jacket.value.VoidValue;

/** Closes a port when the procedure that closes it has returned. */
final class ClosedFrame extends Frame {
  private final Port port;

  ClosedFrame(Port port) {
    this.port = port;
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    port.close(Scheduler.of(m));
    return VoidValue.VOID;
  }

  @Override
  public boolean acceptsValues() {
    return true;
  }
}
