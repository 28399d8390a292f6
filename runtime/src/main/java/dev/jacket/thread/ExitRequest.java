package dev.jacket.thread;

/**
 * A script asked for the end of its program: {@link Scheduler#run} throws it on to the host, which
 * decides. The thread that asked is dead, others are as they were.
 */
public final class ExitRequest extends Error {
  private static final long serialVersionUID = 1L;

  private final int status;

  /** A request to end with this status, from 0 to 255. */
  public ExitRequest(int status) {
    super("exit with status " + status, null, false, false);
    this.status = status;
  }

  /** The status for the operating system. */
  public int status() {
    return status;
  }
}
