package dev.jacket.event;

import dev.jacket.thread.Latch;
import org.jspecify.annotations.Nullable;

/** What stands around a simple event in the synchronization, from the inside out. */
abstract sealed class Link {
  /** The link around this one, or null. */
  final @Nullable Link outer;

  private Link(@Nullable Link outer) {
    this.outer = outer;
  }

  /** A wrapper of the result. */
  static final class Wrap extends Link {
    final Object procedure;
    final boolean handle;

    Wrap(Object procedure, boolean handle, @Nullable Link outer) {
      super(outer);
      this.procedure = procedure;
      this.handle = handle;
    }
  }

  /** Must not be opened if this is chosen. */
  static final class Nack extends Link {
    final Latch latch;

    Nack(Latch latch, @Nullable Link outer) {
      super(outer);
      this.latch = latch;
    }
  }

  /** Makes another event of the result. */
  static final class Replace extends Link {
    final ReplaceEvent event;

    Replace(ReplaceEvent event, @Nullable Link outer) {
      super(outer);
      this.event = event;
    }
  }

  /** The innermost replacement from {@code link} outward, or null. */
  static @Nullable Replace replacement(@Nullable Link link) {
    for (Link at = link; at != null; at = at.outer) {
      if (at instanceof Replace replace) {
        return replace;
      }
    }
    return null;
  }

  /** Whether {@code wanted} is among the links from {@code link} outward. */
  static boolean contains(@Nullable Link link, Link wanted) {
    for (Link at = link; at != null; at = at.outer) {
      if (at == wanted) {
        return true;
      }
    }
    return false;
  }
}
