package dev.jacket.thread;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** The registration of a flush callback with a plumber. */
public final class FlushHandle {
  /** The callback. */
  public final Object callback;

  final Key key;
  private final Plumber plumber;

  FlushHandle(Plumber plumber, Object callback, boolean weak) {
    this.plumber = plumber;
    this.callback = callback;
    this.key = new Key(this, weak);
  }

  /** Ends the registration. No effect the second time. */
  public void remove() {
    plumber.remove(key);
  }

  @Override
  public String toString() {
    return "#<plumber-flush-handle>";
  }

  /** What the plumber keeps of a handle. */
  static final class Key extends WeakReference<FlushHandle> {
    private final @Nullable FlushHandle strong;

    Key(FlushHandle handle, boolean weak) {
      super(handle);
      strong = weak ? null : handle;
    }

    boolean isCollected() {
      return strong == null && get() == null;
    }

    @Nullable FlushHandle handle() {
      return strong == null ? get() : strong;
    }
  }
}
