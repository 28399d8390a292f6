package dev.jacket.thread;

import dev.jacket.value.ExnTypes;
import dev.jacket.value.StructType;
import org.jspecify.annotations.Nullable;

/** The kinds of breaks, the weakest first. */
public enum BreakKind {
  /** As by Ctrl-C. */
  INTERRUPT(ExnTypes.BREAK),
  /** The terminal went away. */
  HANG_UP(ExnTypes.BREAK_HANG_UP),
  /** The process is asked to end. */
  TERMINATE(ExnTypes.BREAK_TERMINATE);

  /** The exception that is raised. */
  public final StructType exnType;

  BreakKind(StructType exnType) {
    this.exnType = exnType;
  }

  /** The exception of the stronger one of this and a break that already waits to be delivered. */
  StructType strongest(@Nullable StructType pending) {
    for (BreakKind kind : values()) {
      if (kind.exnType == pending && kind.compareTo(this) > 0) {
        return pending;
      }
    }
    return exnType;
  }
}
