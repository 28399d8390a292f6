package dev.jacket.machine;

/** Why {@link Machine#run} returned. */
public enum Outcome {
  /** The continuation ended; the task's {@code value} is its result. */
  DONE,
  /** The task waits for {@code waitingOn}. */
  BLOCKED,
  /** Somebody asked for attention; the task can go on. */
  PREEMPTED
}
