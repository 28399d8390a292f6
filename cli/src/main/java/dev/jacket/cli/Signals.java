package dev.jacket.cli;

import dev.jacket.thread.BreakKind;
import dev.jacket.thread.Scheduler;
import sun.misc.Signal;

/**
 * Has the signals by which a terminal or the system interrupts a program break its main thread.
 *
 * <p>There is no other way to hear of a signal in Java than {@code sun.misc.Signal}, which the
 * supported module {@code jdk.unsupported} exports.
 */
final class Signals {
  private Signals() {}

  /** Directs the signals to a scheduler; those that the system does not have stay as they are. */
  static void breakMain(Scheduler scheduler) {
    handle("INT", scheduler, BreakKind.INTERRUPT);
    handle("TERM", scheduler, BreakKind.TERMINATE);
    handle("HUP", scheduler, BreakKind.HANG_UP);
  }

  private static void handle(String name, Scheduler scheduler, BreakKind kind) {
    Signal signal;
    try {
      signal = new Signal(name);
    } catch (IllegalArgumentException unknown) {
      return; // Windows has no HUP
    }
    Signal.handle(signal, received -> scheduler.breakMain(kind));
  }
}
