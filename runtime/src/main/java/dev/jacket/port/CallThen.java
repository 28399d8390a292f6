package dev.jacket.port;

import dev.jacket.machine.ControlAction;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;

/** Calls a procedure and goes on with a frame. */
record CallThen(Object procedure, Object[] args, Frame frame) implements ControlAction {
  @Override
  public Object run(Machine m) {
    m.k = frame.linkTo(m.k);
    return m.tailCallN(procedure, args);
  }
}
