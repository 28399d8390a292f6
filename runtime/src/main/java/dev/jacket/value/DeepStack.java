package dev.jacket.value;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Java stacks for recursion over data and code that may be nested deeper than the stack has room
 * for. Who recurs counts levels, and goes on here after {@link #ROOM} of them; from there on it has
 * room for {@link #LEVELS}.
 */
public final class DeepStack {
  /** For how many levels of simple recursion any Java stack has room. */
  public static final int ROOM = 400;

  /** For how many levels of simple recursion a stack from here has room. */
  public static final int LEVELS = 20_000;

  /** Only what is used of it takes memory. */
  private static final long BYTES = 512L << 20;

  /** Recursion that needs more stacks than this is taken to be endless. */
  private static final int MOST = 250;

  private DeepStack() {}

  /** A Java thread that goes on with what another one has begun. */
  private static final class Continued extends Thread {
    final int number;

    Continued(Runnable action, long bytes, Thread before) {
      super(null, action, before.getName(), bytes);
      number = before instanceof Continued c ? c.number + 1 : 1;
      setDaemon(true);
    }
  }

  /**
   * Does something on a stack of its own, and waits. Its errors are thrown here.
   *
   * @throws StackOverflowError if there are very many stacks already
   */
  public static <T> T call(Callable<T> action) {
    return call(BYTES, action);
  }

  /** As {@link #call(Callable)}, on a stack of that size. */
  public static <T> T call(long bytes, Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    Continued thread = new Continued(task, bytes, Thread.currentThread());
    if (thread.number > MOST) {
      throw new StackOverflowError();
    }
    thread.start();
    return result(task, thread);
  }

  private static <T> T result(FutureTask<T> task, Thread thread) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
          thread.interrupt();
        } catch (ExecutionException e) {
          throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException r ? r : new IllegalStateException(e);
  }
}
