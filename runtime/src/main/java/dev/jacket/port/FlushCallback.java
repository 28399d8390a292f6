package dev.jacket.port;

import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.value.VoidValue;

/** What a plumber calls to have a port write what is in its buffer. */
final class FlushCallback extends Procedure {
  private final OutputPort port;

  FlushCallback(OutputPort port) {
    this.port = port;
  }

  @Override
  public Object call1(Machine m, int depth, Object handle) {
    return port.isClosed()
        ? VoidValue.VOID
        : Writing.flush(m, "flush-output", port, VoidValue.VOID);
  }

  @Override
  public long arityMask() {
    return 2;
  }

  @Override
  public String name() {
    return "flush-output";
  }
}
