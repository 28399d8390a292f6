package dev.jacket.port;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;

/** Whether reading waits until something can be read. */
public enum Patience {
  /** It does not wait. */
  POLL,
  /** It waits. */
  WAIT,
  /** It waits, and breaks may come in meanwhile. */
  WAIT_ENABLING_BREAKS;

  /**
   * Waits until more can be read, as far as patience allows, and goes on with a frame; a source of
   * procedures that has nothing now resumes it with {@link InputSource#NOTHING}.
   *
   * @param nothing the result if there is nothing and no waiting
   */
  static Object await(Machine m, InputPort in, Frame onWake, Demand demand, Object nothing) {
    return demand.patience() == POLL && !in.source().hasProcedures()
        ? nothing
        : in.source().await(m, in, onWake, demand);
  }
}
