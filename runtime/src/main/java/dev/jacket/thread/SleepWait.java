package dev.jacket.thread;

/** Waits until a time. */
public final class SleepWait extends Wait {
  private final Timer timer;

  /** A wait until {@link System#nanoTime} reaches {@code deadline}. */
  public SleepWait(long deadline) {
    timer = new Timer(new WaitNode(this), deadline);
  }

  @Override
  protected void register(Scheduler scheduler) {
    scheduler.setTimer(timer);
  }

  @Override
  protected void withdraw(Scheduler scheduler) {
    timer.cancel();
  }
}
