package dev.jacket.machine;

/** What was pending when a task was preempted. */
final class PendingFrame extends Frame {
  private final Requests pending = new Requests();

  PendingFrame(Requests pending) {
    this.pending.take(pending);
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    m.take(pending);
    return Machine.SPECIAL;
  }
}
