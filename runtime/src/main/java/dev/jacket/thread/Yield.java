package dev.jacket.thread;

/**
 * Lets other threads run, and what was asked of the running thread (break, kill, suspension)
 * happen.
 */
public final class Yield extends Wait {
  @Override
  protected void register(Scheduler scheduler) {
    settle(RETRY);
  }

  @Override
  protected void withdraw(Scheduler scheduler) {}
}
