package dev.jacket.port;

/** Whether writing waits until something can be written. */
public enum WriteMode {
  /** It does not wait. */
  POLL,
  /** It waits. */
  WAIT,
  /** It waits, and breaks may come in meanwhile. */
  WAIT_ENABLING_BREAKS
}
