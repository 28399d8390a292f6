package dev.jacket.value;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Holds a value as long as a key is held elsewhere. The JVM has no ephemerons: if the value leads
 * to the key, both stay as long as the ephemeron does.
 */
public final class Ephemeron {
  private final WeakReference<Object> key;
  private final Object kept;
  private @Nullable Object value;

  /** Holds {@code value} for {@code key}. */
  public Ephemeron(Object key, Object value) {
    this.key = new WeakReference<>(key);
    this.kept = WeakKey.isHeldAnyway(key) ? key : Boolean.FALSE;
    this.value = key == value ? this : value;
  }

  /** The value, or {@code otherwise} if the key is gone. */
  public Object get(Object otherwise) {
    Object alive = kept == Boolean.FALSE ? key.get() : kept;
    if (alive == null) {
      value = null;
    }
    Object held = value;
    return held == null || alive == null ? otherwise : held == this ? alive : held;
  }

  @Override
  public String toString() {
    return "#<ephemeron>";
  }
}
