package dev.jacket.thread;

import dev.jacket.machine.Machine;

/**
 * The source of preemption: a daemon thread that asks for the running code's attention, every few
 * milliseconds while that is wanted. It starts when first needed and ends when unused for a while.
 */
final class Ticker implements Runnable {
  private static final long PERIOD_MILLIS = 10;
  private static final int IDLE_PERIODS = 100;

  private final Machine machine;
  private final Object lock = new Object();
  private volatile boolean wanted;
  private volatile boolean urged;
  private volatile boolean ticked;
  private volatile boolean running;

  Ticker(Machine machine) {
    this.machine = machine;
  }

  /** Says whether ticks are wanted while the next thread runs. */
  void want(boolean ticks) {
    if (wanted != ticks) {
      wanted = ticks;
    }
    if (ticks && !running) {
      start();
    }
  }

  /** Asks for ticks until {@link #heard}, whatever {@link #want} says; from any Java thread. */
  void urge() {
    urged = true;
    machine.requestAttention();
    if (!running) {
      start();
    }
  }

  void heard() {
    urged = false;
  }

  boolean isUrged() {
    return urged;
  }

  /** Whether a tick has passed since this was asked last. */
  boolean takeTick() {
    if (!ticked) {
      return false;
    }
    ticked = false;
    return true;
  }

  private void start() {
    synchronized (lock) {
      if (!running) {
        running = true;
        Thread thread = new Thread(this, "jacket-ticker");
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  @Override
  public void run() {
    int idle = 0;
    while (idle < IDLE_PERIODS || !mayEnd()) {
      try {
        Thread.sleep(PERIOD_MILLIS);
      } catch (InterruptedException e) {
        synchronized (lock) {
          running = false;
        }
        return;
      }
      if (wanted || urged) {
        idle = 0;
        ticked = true;
        machine.requestAttention();
      } else {
        idle++;
      }
    }
  }

  private boolean mayEnd() {
    synchronized (lock) {
      running = false;
      if (wanted || urged) {
        running = true;
      }
      return !running;
    }
  }
}
