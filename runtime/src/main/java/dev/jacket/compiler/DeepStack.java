package dev.jacket.compiler;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs passes over deeply nested code, which recur deeply, on a Java stack of their own. */
final class DeepStack {
  /** Up to this depth of nesting the usual stack serves. */
  private static final int USUAL_DEPTH = 150;

  /** Much more than passes need for one level of nesting. */
  private static final long BYTES_PER_LEVEL = 10_000;

  private static final long MOST_BYTES = 1L << 32;

  private DeepStack() {}

  /** Calls {@code action} where there is stack enough for that depth of nesting. */
  static <T> T call(int depth, Callable<T> action) {
    try {
      if (depth <= USUAL_DEPTH) {
        return action.call();
      }
      FutureTask<T> task = new FutureTask<>(action);
      long size = Math.min(MOST_BYTES, depth * BYTES_PER_LEVEL + (1 << 20));
      Thread thread = new Thread(null, task, "jacket-compiler", size);
      thread.setDaemon(true);
      thread.start();
      return task.get();
    } catch (ExecutionException e) {
      throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while compiling", e);
    } catch (Exception e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException r ? r : new IllegalStateException(e);
  }
}
