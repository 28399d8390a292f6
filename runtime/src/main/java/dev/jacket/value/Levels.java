package dev.jacket.value;

import java.util.concurrent.Callable;

/**
 * Counts the levels of a recursion that may be deep, and has it go on on another Java stack when
 * one has no more room:
 *
 * <pre>{@code
 * if (!levels.enter()) {
 *   return levels.onNewStack(() -> recur(x));
 * }
 * try {
 *   ...
 * } finally {
 *   levels.leave();
 * }
 * }</pre>
 */
public final class Levels {
  private final int perStack;
  private int level;
  private int end;

  /**
   * No level yet.
   *
   * @param first how many levels the stack has room for on which the recursion begins
   * @param perStack how many a stack of {@link DeepStack} has room for
   */
  public Levels(int first, int perStack) {
    this.end = first;
    this.perStack = perStack;
  }

  /** Begins a level; false, and nothing is begun, if this stack has no room for it. */
  public boolean enter() {
    if (level == end) {
      return false;
    }
    level++;
    return true;
  }

  /** Ends a level. */
  public void leave() {
    level--;
  }

  /** Goes on on another stack. */
  public <T> T onNewStack(Callable<T> action) {
    int before = end;
    end = level + perStack;
    try {
      return DeepStack.call(action);
    } finally {
      end = before;
    }
  }
}
