package dev.jacket.port;

/**
 * Helper threads for Java calls that may wait; they never touch the engine but through its inbox.
 */
public final class Helpers {
  private Helpers() {}

  /** Runs something on a thread of its own, which does not keep the JVM alive. */
  public static void run(Runnable action) {
    Thread thread = new Thread(action, "jacket-helper");
    thread.setDaemon(true);
    thread.start();
  }
}
